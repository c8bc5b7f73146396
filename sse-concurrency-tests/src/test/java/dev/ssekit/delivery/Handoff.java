package dev.ssekit.delivery;

import static java.util.stream.Collectors.joining;

import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.infra.results.LZ_Result;

/**
 * A cursor between its two threads, and all that a transport has to do for it: it writes when it
 * has been woken, and not otherwise. The cursor has had everything that there is.
 */
class Handoff {
  static final Map<String, String> MINE = Map.of("channel", "mine");
  static final Map<String, String> OTHERS = Map.of("channel", "others");

  private final Metadata metadata = new Metadata(Map.of("channel", List.of("mine")));
  private final FanOut fanOut;
  private final Cursor cursor;
  private final Bounds bounds;

  // Set by the fan-out thread, cleared by the writer.
  private volatile boolean woken;

  // The fan-out thread alone.
  private @Nullable Runnable dispatch;
  private boolean behind;

  // The writer alone.
  private final List<Long> written = new ArrayList<>();
  private int dropped;
  private boolean lost;

  Handoff(int logEvents, int maxPending) {
    this.fanOut =
        new FanOut(
            task -> dispatch = task,
            new ConnectionRegistry(),
            new EndpointCounters(),
            logEvents,
            Long.MAX_VALUE,
            true);
    fanOut.startsAfter("before");
    this.cursor = new Cursor(fanOut, metadata, 0);
    this.bounds = new Bounds(maxPending, Long.MAX_VALUE);
    write();
  }

  /** Fan-out thread: appends an event and wakes. */
  void broadcast(Map<String, String> filter) {
    append(filter);
    fanOut();
  }

  void append(Map<String, String> filter) {
    String id = Long.toString(fanOut.log().end().next());
    fanOut.appended(new LogEntry(id, new Entry("message", "", filter, "key")));
  }

  /** Fan-out thread: what it does for a connection that the registry does not know. */
  void fanOut() {
    long end = fanOut.log().end().next();
    for (long sequence = fanOut.dispatched().next(); sequence < end; sequence++) {
      LoggedEvent event = fanOut.log().read(sequence);
      if (event != null && metadata.matches(event.filter())) {
        wake(event);
      }
    }
    for (Runnable turn = dispatch; turn != null; turn = dispatch) {
      dispatch = null;
      turn.run();
    }
  }

  private void wake(LoggedEvent event) {
    if (cursor.wake(event)) {
      woken = true;
    } else if (cursor.isBehind(bounds, Backlog.NONE, event)) {
      behind = true;
    }
  }

  boolean isBehind() {
    return behind;
  }

  /** Any thread: whether so many blocks for the client alone are too much. */
  boolean isBehindWith(int direct) {
    return cursor.isBehind(bounds, new Backlog(direct, direct));
  }

  /** Writer: finds what it writes next, and then waits for its client. */
  void stand() {
    try {
      cursor.find();
    } catch (EventLostException e) {
      lost = true;
    }
  }

  /** Writer: writes all that is pending, or finds that some is lost. */
  void write() {
    woken = false;
    try {
      for (LoggedEvent event = cursor.find(); event != null; event = cursor.find()) {
        cursor.advance(event);
        written.add(event.sequence());
      }
    } catch (EventLostException e) {
      lost = true;
    }
  }

  /** Writer: the same, and goes on with the oldest event that is kept. */
  void writeAndRestart() {
    do {
      lost = false;
      write();
      if (lost) {
        cursor.restart();
      }
    } while (lost);
  }

  /** Writer: leaves out all but the newest. */
  void keepNewest() {
    dropped += cursor.keepNewest(new Bounds(1, Long.MAX_VALUE), Backlog.NONE, end());
  }

  /** Writer: leaves out all but the latest of the one key that there is. */
  void keepLatest() {
    dropped += cursor.keepLatest(end());
  }

  private long end() {
    return fanOut.log().end().next();
  }

  /** Both have ended: the writer writes if it was woken. */
  void settle() {
    if (woken && !lost) {
      write();
    }
  }

  /** Both have ended: the client, which may have had everything, is broadcast to once more. */
  void broadcastLast() {
    settle();
    broadcast(MINE);
    settle();
  }

  /** What the client got to the last, and whether it counted as behind. */
  void tellWhetherBehind(LZ_Result result) {
    broadcastLast();
    result.r1 = written();
    result.r2 = behind;
  }

  /** What the client got to the last, or that some of it was lost. */
  void tellWhetherLost(LZ_Result result) {
    broadcastLast();
    result.r1 = written();
    result.r2 = lost;
  }

  String written() {
    return written.stream().map(String::valueOf).collect(joining(" "));
  }

  int writtenOrDropped() {
    return written.size() + dropped;
  }

  /** Whether no event was written twice, or before an earlier one. */
  boolean isInOrder() {
    for (int i = 1; i < written.size(); i++) {
      if (written.get(i) <= written.get(i - 1)) {
        return false;
      }
    }
    return true;
  }

  boolean isLost() {
    return lost;
  }
}
