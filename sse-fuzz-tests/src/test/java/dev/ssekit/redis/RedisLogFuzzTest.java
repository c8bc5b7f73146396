package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ssekit.redis.StreamSlice.State;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.LogFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever a stream of Redis holds, its follower is told the events in it, in order, and lives. */
class RedisLogFuzzTest {
  private static final int MOST_SLICES = 5;
  private static final int MOST_ENTRIES = 8;
  private static final String[] FIELDS = {RawEntry.EVENT, RawEntry.SIGNAL, RawEntry.MARKER, ""};

  @FuzzTest
  void aFollowerIsToldEachEventOnceInOrder(FuzzedDataProvider input) {
    Told told = new Told();
    StreamCursor cursor = new StreamCursor("key", 0, new LogReader("/events", told));
    cursor.open(Position.after("0-0"), "0-0");
    List<String> expected = new ArrayList<>();
    int sequence = 0;
    for (int i = 0; i < MOST_SLICES && input.remainingBytes() > 0; i++) {
      State state = input.pickValue(State.values());
      List<RawEntry> entries = new ArrayList<>();
      for (int j = input.consumeInt(0, MOST_ENTRIES); j > 0; j--) {
        entries.add(entry("1-" + ++sequence, input));
      }
      if (state != State.NO_STREAM) {
        entries.stream()
            .filter(raw -> LogReader.decode(raw).isPresent())
            .forEach(raw -> expected.add(raw.id()));
      }
      cursor.take(new StreamSlice(state, input.consumeBoolean(), "1-" + sequence, entries));
    }
    assertThat(told.ids).isEqualTo(expected);
    assertThat(told.hasEnded).isFalse();
  }

  private static RawEntry entry(String id, FuzzedDataProvider input) {
    String field =
        input.consumeBoolean() ? input.pickValue(FIELDS) : input.consumeString(MOST_ENTRIES);
    String text = input.consumeString(64);
    return new RawEntry(
        id,
        field,
        input.consumeBoolean() ? EntryJson.write(new Entry("tick", text, Map.of())) : text);
  }

  private static final class Told implements LogFollower {
    private final List<String> ids = new ArrayList<>();
    private boolean hasEnded;

    @Override
    public void startsAfter(String id) {
      assertThat(ids).isEmpty();
    }

    @Override
    public void appended(LogEntry entry) {
      ids.add(entry.id());
    }

    @Override
    public void lost(String id) {
      assertThat(Position.parse(id)).isPresent();
    }

    @Override
    public void passed(String id) {
      assertThat(Position.parse(id)).isPresent();
    }

    @Override
    public void ended(Throwable cause) {
      hasEnded = true;
    }
  }
}
