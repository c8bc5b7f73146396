package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A cursor under any order of publishing, fan-out and writing, with a log so small that it is
 * always full: the writer gets all that matches, in order, once, or is told that it lost some.
 */
class CursorPropertyTest {
  private static final Map<String, String> MATCHING = Map.of("channel", "mine");
  private static final Map<String, String> OTHER = Map.of("channel", "other");
  private static final Bounds ENDLESS = new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE);

  /** What happens next. */
  enum Step {
    PUBLISH_MATCHING,
    PUBLISH_OTHER,
    LOSE,
    WAKE_ONE,
    FAN_OUT,
    BEGIN_WRITE,
    END_WRITE
  }

  @Property(tries = 3000)
  void theWriterGetsAllThatMatchesInOrderOnce(@ForAll @Size(max = 60) List<Step> steps) {
    Run run = new Run(64);
    steps.forEach(run::take);
    run.finish();
    assertThat(run.lost).isFalse();
    assertThat(run.written).isEqualTo(run.published);
  }

  @Property(tries = 3000)
  void theWriterGetsAllThatMatchesFromWhereItStarts(
      @ForAll @Size(max = 30) List<Boolean> before,
      @ForAll @IntRange(max = 30) int start,
      @ForAll @Size(max = 30) List<Step> steps) {
    Run run = new Run(64, before, Math.min(start, before.size()));
    steps.forEach(run::take);
    run.finish();
    assertThat(run.lost).isFalse();
    assertThat(run.written).isEqualTo(run.published);
  }

  @Property(tries = 3000)
  void anEventIsNotLostSilentlyWhereverTheWriterStarts(
      @ForAll @Size(max = 4) List<Boolean> before,
      @ForAll @IntRange(max = 4) int start,
      @ForAll List<Step> steps) {
    Run run = new Run(4, before, Math.min(start, before.size()));
    steps.forEach(run::take);
    run.finish();
    assertThat(run.written).isEqualTo(run.published.subList(0, run.written.size()));
    assertThat(run.lost || run.written.equals(run.published)).isTrue();
  }

  @Property(tries = 3000)
  void whatIsReplayedDoesNotCountAsPending(
      @ForAll @Size(max = 30) List<Boolean> before, @ForAll @Size(max = 30) List<Step> steps) {
    Run run = new Run(64, before, 0);
    run.bounds = new Bounds(30, Long.MAX_VALUE);
    steps.forEach(run::take);
    run.finish();
    assertThat(run.written).isEqualTo(run.published);
  }

  @Property(tries = 3000)
  void whatDoesNotMatchNeverCostsTheWriterAnEvent(@ForAll List<Step> steps) {
    Run run = new Run(2);
    for (Step step : steps) {
      if (step == Step.PUBLISH_MATCHING || step == Step.LOSE) {
        run.writeAll();
        run.take(step);
        run.take(Step.BEGIN_WRITE);
      } else {
        run.take(step);
      }
    }
    run.finish();
    assertThat(run.lost).isFalse();
    assertThat(run.written).isEqualTo(run.published);
  }

  @Property(tries = 3000)
  void anEventThatIsLostIsNeverPassedOverSilently(@ForAll List<Step> steps) {
    Run run = new Run(2);
    steps.forEach(run::take);
    run.finish();
    assertThat(run.written).isEqualTo(run.published.subList(0, run.written.size()));
    assertThat(run.lost || run.written.equals(run.published)).isTrue();
  }

  /** One cursor, its log, and a fan-out thread that runs when it is told to. */
  private static final class Run {
    private final Queue<Runnable> fanOutThread = new ArrayDeque<>();
    private final ConnectionRegistry registry = new ConnectionRegistry();
    private final FanOut fanOut;
    private final Cursor cursor;
    private final Metadata metadata = new Metadata(Map.of("channel", List.of("mine")));
    private final List<String> published = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final int capacity;
    private long dispatched;
    private @Nullable LoggedEvent inWrite;
    private Bounds bounds = ENDLESS;
    private boolean lost;

    Run(int capacity) {
      this(capacity, List.of(), 0);
      writeAll();
    }

    /** Some events are there before the cursor, which starts among them. */
    Run(int capacity, List<Boolean> before, int start) {
      this.capacity = capacity;
      this.fanOut =
          new FanOut(fanOutThread::add, registry, new EndpointCounters(), capacity, 1 << 20, true);
      fanOut.startsAfter("e");
      before.forEach(matches -> publish(matches ? MATCHING : OTHER));
      published.removeIf(id -> Long.parseLong(id) < start);
      this.cursor = new Cursor(fanOut, metadata, before.size());
      cursor.startAt(start, before.size());
    }

    void take(Step step) {
      switch (step) {
        case PUBLISH_MATCHING -> publish(MATCHING);
        case PUBLISH_OTHER -> publish(OTHER);
        case LOSE -> lose();
        case WAKE_ONE -> wakeOne();
        case FAN_OUT -> fanOut();
        case BEGIN_WRITE -> beginWrite();
        case END_WRITE -> endWrite();
      }
    }

    private void lose() {
      makeRoom();
      String id = Long.toString(fanOut.log().end().next());
      fanOut.lost(id);
      published.add(id);
    }

    private void makeRoom() {
      if (fanOut.log().end().next() - fanOut.dispatched().next() >= capacity) {
        fanOut();
      }
    }

    private void publish(Map<String, String> filter) {
      makeRoom();
      String id = Long.toString(fanOut.log().end().next());
      fanOut.appended(new LogEntry(id, new Entry("message", "", filter)));
      if (filter.equals(MATCHING)) {
        published.add(id);
      }
    }

    /** What the fan-out thread does for this connection, which is not in the registry. */
    private void fanOut() {
      while (dispatched < fanOut.log().end().next()) {
        wakeOne();
      }
      for (Runnable task = fanOutThread.poll(); task != null; task = fanOutThread.poll()) {
        task.run();
      }
    }

    private void wakeOne() {
      LoggedEvent event = fanOut.log().read(dispatched);
      if (event == null) {
        return;
      }
      dispatched++;
      if (metadata.matches(event.filter()) && !cursor.wake(event)) {
        assertThat(cursor.isBehind(bounds, Backlog.NONE, event)).isFalse();
      }
    }

    private void beginWrite() {
      if (inWrite != null || lost) {
        return;
      }
      try {
        LoggedEvent event = cursor.find();
        if (event != null) {
          cursor.advance(event);
          inWrite = event;
        }
      } catch (EventLostException e) {
        lost = true;
      }
    }

    private void endWrite() {
      LoggedEvent event = inWrite;
      if (event != null) {
        written.add(event.id());
        inWrite = null;
      }
    }

    private void writeAll() {
      do {
        endWrite();
        beginWrite();
      } while (inWrite != null);
    }

    void finish() {
      fanOut();
      writeAll();
    }
  }
}
