package dev.ssekit.delivery;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Where one connection stands in the node's log.
 *
 * <p>Two threads share it. The fan-out thread names the first event that matched since the writer
 * had everything ({@link #woken}). The writer goes on from there, match by match, to the log's end.
 * Before it writes an event it looks for the next one, since a write may block: all that time it
 * either stands at an event that it still has to write, or {@link #NOWHERE}, and then nothing in
 * the log is kept or scanned for it. So an event that has left the log under it is an event lost,
 * and what does not match can come and go.
 *
 * <p>The writer may be ahead of the fan-out. Each publishes its step before it looks at the other's
 * ({@link #reached}, {@link #woken}), so that no name remains of an event that the writer has
 * passed: it would hide the names of those to come.
 *
 * <p>A connection that resumes starts at what it has missed. That is no sign of a slow client: what
 * was in the log before the connection came does not count as pending.
 */
final class Cursor {
  private static final long NOWHERE = -1;
  private static final AtomicLongFieldUpdater<Cursor> WOKEN =
      AtomicLongFieldUpdater.newUpdater(Cursor.class, "woken");

  private final FanOut fanOut;
  private final Metadata metadata;

  // Set by the fan-out thread where it is NOWHERE, cleared by the writer.
  private volatile long woken;

  // Written by the writer alone, read by the fan-out thread.
  private volatile long next = NOWHERE;

  // Written by the writer alone: everything before it has been written or did not match.
  private volatile long reached;

  // Fixed when the connection comes: what is in the log before it is replayed.
  private final long live;

  // Set by the fan-out thread, cleared by the writer: more is pending than the bounds allow.
  private volatile boolean overflowing;

  // The writer alone: which of what is pending is not to be written.
  private @Nullable Superseded superseded;

  // The fan-out thread alone: what is pending from this sequence on, or more.
  private long countedFrom;
  private long pendingEvents;
  private long pendingBytes;

  /** Starts with what comes at or after this sequence. */
  Cursor(FanOut fanOut, Metadata metadata, long live) {
    this.fanOut = fanOut;
    this.metadata = metadata;
    this.woken = live;
    this.reached = live;
    this.live = live;
    this.countedFrom = live;
  }

  /** Before the connection is known to the fan-out thread: starts here instead. */
  void startAt(long sequence) {
    woken = sequence;
    reached = sequence;
  }

  /** Writer: whether the next event was in the log before the connection came. */
  boolean isReplaying() {
    return pending() < live;
  }

  /** Writer: whether an event was in the log before the connection came. */
  boolean isReplayed(LoggedEvent event) {
    return event.sequence() < live;
  }

  /** Fan-out thread: an event matches. Returns whether the writer has to be woken. */
  boolean wake(LoggedEvent event) {
    long sequence = event.sequence();
    if (!WOKEN.compareAndSet(this, NOWHERE, sequence)) {
      pendingEvents++;
      pendingBytes += event.block().length;
      return false;
    }
    if (sequence < reached) {
      WOKEN.compareAndSet(this, sequence, NOWHERE);
      return false;
    }
    recount(event);
    return true;
  }

  /** Fan-out thread: whether more is pending than the bounds allow, the newest event included. */
  boolean isBehind(Bounds bounds, Backlog direct, LoggedEvent newest) {
    if (overflowing || !exceeds(bounds, direct)) {
      return false;
    }
    discount(newest);
    if (!exceeds(bounds, direct)) {
      return false;
    }
    recount(newest);
    return exceeds(bounds, direct);
  }

  /** Fan-out thread: tells the writer that it has to leave something out. */
  void overflow() {
    overflowing = true;
  }

  /** Writer: whether it has to leave something out. */
  boolean isOverflowing() {
    return overflowing;
  }

  /**
   * Writer: goes on with the newest events that the bounds allow; how many it leaves out. Where it
   * leaves none out, it stays: what has left the log under it is told by {@link #find}.
   */
  int keepNewest(Bounds bounds) {
    overflowing = false;
    long from = pending();
    NodeLog log = fanOut.log();
    long first = log.end().next();
    int events = 0;
    long bytes = 0;
    int dropped = 0;
    for (long sequence = first - 1; sequence >= from; sequence--) {
      LoggedEvent event = log.read(sequence);
      if (event == null) {
        break;
      }
      if (metadata.matches(event.filter())) {
        events++;
        bytes += event.block().length;
        if (events > 1 && bounds.exceededBy(events, bytes)) {
          dropped += event.isGap() ? 0 : 1;
        } else {
          first = sequence;
        }
      }
    }
    if (dropped > 0) {
      standInsteadOfName(woken, first);
    }
    return dropped;
  }

  /** Writer: goes on with the latest of each name and key; how many it leaves out. */
  int keepLatest() {
    overflowing = false;
    long from = pending();
    int before = superseded == null ? 0 : superseded.sizeFrom(from);
    Superseded found = Superseded.among(fanOut.log(), metadata, from, fanOut.log().end().next());
    superseded = found;
    return Math.max(0, found.sizeFrom(from) - before);
  }

  /** Writer: goes on with the oldest event that is kept. */
  void restart() {
    standInsteadOfName(woken, fanOut.log().start().next());
  }

  /** Writer: the place after which it goes on. */
  LogPosition position() {
    long from = pending();
    return new LogPosition(from, fanOut.log().idBefore(from));
  }

  /** Writer: nothing before it is still to be written. */
  private long pending() {
    if (next != NOWHERE) {
      return next;
    }
    long dispatched = fanOut.dispatched().next();
    long named = woken;
    // Where nothing is named, or only what was passed, nothing that has been dispatched matches.
    return named >= reached ? named : Math.max(dispatched, reached);
  }

  /** Writer: the next event to write, at which it then stands, or {@code null} if it has all. */
  @Nullable LoggedEvent find() throws EventLostException {
    long from = pending();
    if (next == NOWHERE && from == woken) {
      standInsteadOfName(from, from);
    }
    return scan(from);
  }

  /** Writer: goes past the event that it stands at and is about to write, to the next one. */
  void advance(LoggedEvent past) {
    next = past.sequence() + 1;
    try {
      scan(next);
    } catch (EventLostException e) {
      // It stands where the next event was lost: the next find() says so.
      return;
    }
  }

  private @Nullable LoggedEvent scan(long from) throws EventLostException {
    NodeLog log = fanOut.log();
    long sequence = from;
    long end;
    do {
      end = log.end().next();
      for (; sequence < end; sequence++) {
        LoggedEvent event = log.read(sequence);
        if (event == null) {
          return afterEviction();
        }
        if (isWanted(event)) {
          next = sequence;
          return event;
        }
      }
      reached = end;
    } while (clearsPassedName(end));
    next = NOWHERE;
    superseded = null;
    return null;
  }

  private boolean isWanted(LoggedEvent event) {
    return metadata.matches(event.filter())
        && (superseded == null || !superseded.contains(event.sequence()));
  }

  /** An event that may have matched is lost; one that was not yet dispatched now is, and named. */
  private @Nullable LoggedEvent afterEviction() throws EventLostException {
    if (next != NOWHERE) {
      throw new EventLostException();
    }
    return find();
  }

  /** While an event was named that the writer has passed, those after it were not. */
  private boolean clearsPassedName(long end) {
    long named = woken;
    if (named == NOWHERE || named >= end) {
      return false;
    }
    standInsteadOfName(named, end);
    return true;
  }

  /** In this order, so that at no time neither of them tells where something is pending. */
  private void standInsteadOfName(long named, long sequence) {
    next = sequence;
    WOKEN.compareAndSet(this, named, NOWHERE);
  }

  private boolean exceeds(Bounds bounds, Backlog direct) {
    return bounds.exceededBy(pendingEvents + direct.events(), pendingBytes + direct.bytes());
  }

  /**
   * Takes off what the writer has passed since it was counted. Each event is looked at once, so
   * that a client that hovers at its bounds costs no more than another.
   */
  private void discount(LoggedEvent newest) {
    long from = pendingFrom(newest);
    long passed = Math.max(countedFrom, fanOut.log().start().next());
    for (; passed < from; passed++) {
      count(passed, -1);
    }
    countedFrom = passed;
  }

  /** Counts anew: metadata may have changed, and events may have left the log. */
  private void recount(LoggedEvent newest) {
    pendingEvents = 0;
    pendingBytes = 0;
    long kept = Math.max(live, fanOut.log().start().next());
    countedFrom = Math.max(pendingFrom(newest), kept);
    for (long i = countedFrom; i <= newest.sequence(); i++) {
      count(i, 1);
    }
  }

  private void count(long sequence, int sign) {
    LoggedEvent event = fanOut.log().read(sequence);
    if (event != null && metadata.matches(event.filter())) {
      pendingEvents += sign;
      pendingBytes += (long) sign * event.block().length;
    }
  }

  /** The name first: the writer stands before it clears it. Each once: it may go on meanwhile. */
  private long pendingFrom(LoggedEvent newest) {
    long named = woken;
    long standing = next;
    return standing != NOWHERE ? standing : named != NOWHERE ? named : newest.sequence();
  }
}
