package dev.ssekit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ssekit.redis.StreamSlice.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamCursorTest {
  private final List<String> told = new ArrayList<>();
  private final List<String> failing = new ArrayList<>();
  private final StreamCursor cursor = new StreamCursor("key", 0, new Recording());

  @Test
  void tellsALossWhereAnErrorKeptAnEntryFromItsReader() {
    cursor.open(Position.after("1-0"), "1-0");
    failing.add("3-0");
    takeWithError(slice("2-0", "3-0", "4-0"));
    cursor.take(slice("4-0"));
    assertThat(told).containsExactly("starts 1-0", "2-0", "lost 3-0", "4-0");
    assertThat(cursor.position()).isEqualTo(Position.after("4-0"));
  }

  @Test
  void tellsTheLossAsOftenAsItTakes() {
    cursor.open(Position.after("1-0"), "1-0");
    failing.addAll(List.of("2-0", "lost 2-0"));
    takeWithError(slice("2-0"));
    takeWithError(slice());
    cursor.take(slice());
    cursor.take(slice("3-0"));
    assertThat(told).containsExactly("starts 1-0", "lost 2-0", "3-0");
  }

  @Test
  void startsAnewWhereItsReaderWasNotToldThePlace() {
    failing.add("starts 1-0");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> cursor.open(Position.after("1-0"), "1-0"));
    assertThat(cursor.isOpened()).isFalse();
  }

  @Test
  void isFilledByAllThatThereIsWhereTheTailWasLostMeanwhile() {
    cursor.open(Position.after("1-0"), "9-0");
    cursor.take(new StreamSlice(State.KEPT, true, "9-0", List.of()));
    assertThat(cursor.filled()).isNotDone();
    cursor.take(slice("2-0"));
    assertThat(cursor.filled()).isCompleted();
  }

  @Test
  void hasCaughtUpWithAllThatThereIsWhereTheTailWasLostMeanwhile() {
    cursor.open(Position.after("1-0"), "1-0");
    CatchUp catchUp = new CatchUp("key");
    catchUp.foundAt("key", "9-0");
    cursor.take(new StreamSlice(State.KEPT, true, "9-0", List.of()));
    assertThat(catchUp.isDone(List.of(cursor))).isFalse();
    cursor.take(slice("2-0"));
    assertThat(catchUp.isDone(List.of(cursor))).isTrue();
  }

  private void takeWithError(StreamSlice slice) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> cursor.take(slice));
  }

  private static StreamSlice slice(String... ids) {
    return new StreamSlice(
        State.KEPT,
        false,
        "9-0",
        Stream.of(ids).map(id -> new RawEntry(id, RawEntry.EVENT, "{}")).toList());
  }

  /** Fails once with each error that it is to fail with. */
  private final class Recording implements StreamReader {
    @Override
    public Turn turn() {
      return Turn.BETWEEN;
    }

    @Override
    public void startsAfter(Position position) {
      tell("starts " + position);
    }

    @Override
    public void read(RawEntry entry) {
      tell(entry.id());
    }

    @Override
    public void passed(RawEntry entry) {
      tell("passed " + entry.id());
    }

    @Override
    public void lost(Position position) {
      tell("lost " + position);
    }

    @Override
    public void ended(RuntimeException cause) {
      tell("ended");
    }

    private void tell(String news) {
      if (failing.remove(news)) {
        throw new AssertionError(news);
      }
      told.add(news);
    }
  }
}
