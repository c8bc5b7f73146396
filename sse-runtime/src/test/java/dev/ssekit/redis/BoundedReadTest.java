package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.spi.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many logs a node is behind in, each reply stays small enough to arrive in time. */
class BoundedReadTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int LARGE = 100_000;
  private static final int MOST = (1 << 20) + 2 * LARGE;
  private static final Keys KEYS = new Keys("t");
  private static final List<String> PATHS = List.of("/one", "/two", "/three");

  private final Turns turns = new Turns();

  @Test
  void takesFromAllStreamsTogetherNoMoreThanOneReplyMayHold() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        RedisBackend backend = Backends.open(redis)) {
      for (int i = 0; i < 15; i++) {
        Entry entry = new Entry("message", "x".repeat(LARGE), Map.of());
        Backends.join(backend.log().publish(Set.copyOf(PATHS), entry));
      }
      RedisServers servers =
          new RedisServers(RedisUrl.parse(redis.url(), DEADLINE), KEYS.signals(), DEADLINE);
      try (FollowConnection connection = FollowConnection.connect(servers, DEADLINE, 1 << 20)) {
        List<StreamCursor> cursors = PATHS.stream().map(BoundedReadTest::cursor).toList();
        for (StreamCursor cursor : cursors) {
          FollowConnection.Opening opening = connection.open(cursor);
          cursor.open(opening.start(), opening.tail());
        }
        int reads = 0;
        while (!cursors.stream().allMatch(cursor -> cursor.filled().isDone())) {
          List<StreamCursor> reading = turns.next(cursors);
          List<StreamSlice> slices = connection.read(reading);
          assertThat(slices.stream().mapToInt(BoundedReadTest::size).sum()).isLessThan(MOST);
          IntStream.range(0, slices.size()).forEach(i -> reading.get(i).take(slices.get(i)));
          reads++;
          assertThat(reads).isLessThan(20);
        }
        assertThat(reads).isGreaterThan(3);
      } finally {
        servers.close();
      }
    }
  }

  @Test
  void beginsWithAnotherLogEachTimeAndWithSignalsAlways() {
    StreamCursor signals = cursor("signals", Turn.FIRST);
    StreamCursor inquiries = cursor("inquiries", Turn.LAST);
    List<StreamCursor> cursors = new ArrayList<>(List.of(inquiries));
    PATHS.forEach(path -> cursors.add(cursor(path)));
    cursors.add(signals);
    for (int round = 0; round < 2; round++) {
      List<StreamCursor> begin = new ArrayList<>();
      for (int read = 0; read < PATHS.size(); read++) {
        List<StreamCursor> ordered = turns.next(cursors);
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(cursors);
        assertThat(ordered).startsWith(signals).endsWith(inquiries);
        begin.add(ordered.get(1));
      }
      assertThat(begin).doesNotHaveDuplicates();
    }
  }

  private static StreamCursor cursor(String path) {
    return cursor(KEYS.log(path), Turn.BETWEEN);
  }

  private static StreamCursor cursor(String key, Turn turn) {
    return new StreamCursor(key, 1000, new Counting(turn));
  }

  private static int size(StreamSlice slice) {
    return slice.entries().stream().mapToInt(entry -> entry.value().length()).sum();
  }

  private record Counting(Turn turn) implements StreamReader {
    @Override
    public void startsAfter(Position position) {
      assertThat(position).isNotNull();
    }

    @Override
    public void read(RawEntry entry) {
      assertThat(entry.value()).hasSizeGreaterThan(LARGE);
    }

    @Override
    public void passed(RawEntry entry) {
      assertThat(entry.field()).isEqualTo(RawEntry.MARKER);
    }

    @Override
    public void lost(Position position) {
      throw new AssertionError("Nothing is lost before " + position);
    }

    @Override
    public void ended(RuntimeException cause) {
      throw cause;
    }
  }
}
