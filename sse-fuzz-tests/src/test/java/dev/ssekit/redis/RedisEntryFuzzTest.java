package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.wire.OneEvent;
import java.util.Optional;

/** Whoever has written into Redis, an entry is read as an event of its own, or skipped. */
class RedisEntryFuzzTest {
  @FuzzTest
  void isAnEventOrSkipped(byte[] input) {
    RawEntry raw = new RawEntry("1-1", RawEntry.EVENT, new String(input, UTF_8));
    Optional<LogEntry> decoded = LogReader.decode(raw);
    decoded
        .map(LogEntry::entry)
        .ifPresent(entry -> {
          assertThat(EntryJson.read(EntryJson.write(entry))).contains(entry);
          assertThat(entry.filter()).hasSizeLessThanOrEqualTo(EntryJson.MOST_PAIRS);
          OneEvent.assertReadFrom(entry);
        });
    assertThat(LogReader.decode(new RawEntry("1-1", RawEntry.SIGNAL, raw.value()))).isEmpty();
  }
}
