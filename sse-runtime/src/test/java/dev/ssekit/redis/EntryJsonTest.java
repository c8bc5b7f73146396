package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.spi.Entry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryJsonTest {
  @Test
  void readsWhatItHasWrittenHoweverLongItIs() {
    Entry entry =
        new Entry("update", "x".repeat(21_000_000), Map.of("k".repeat(60_000), "v"), "key");
    assertThat(EntryJson.read(EntryJson.write(entry))).contains(entry);
  }
}
