package dev.ssekit.delivery;

import static dev.ssekit.delivery.NodeLog.NOWHERE;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Where one connection stands in the node's log.
 *
 * <p>Two threads share it. The fan-out thread names the first event that matched since the writer
 * had everything ({@link #woken}). The writer goes on from there, match by match, to the log's end.
 * Before it writes an event it looks for the next one, since a write may block: all that time it
 * either stands at an event that it still has to write, or nowhere, and then nothing in the log is
 * kept or scanned for it. So an event that has left the log under it is an event lost, and what
 * does not match can come and go.
 *
 * <p>The writer may be ahead of the fan-out. Each publishes its step before it looks at the other's
 * ({@link #reached}, {@link #woken}), so that no name remains of an event that the writer has
 * passed: it would hide the names of those to come.
 */
final class Cursor {
  private static final AtomicLongFieldUpdater<Cursor> WOKEN =
      AtomicLongFieldUpdater.newUpdater(Cursor.class, "woken");

  private final FanOut fanOut;
  private final Metadata metadata;

  // Set by the fan-out thread where it is NOWHERE; cleared by whichever of the two finds that the
  // writer stands there, or has passed it.
  private volatile long woken;

  // Written by the writer alone, read by the fan-out thread.
  private volatile long next = NOWHERE;

  // Written by the writer alone: everything before it has been written or did not match.
  private volatile long reached;

  // Set by the fan-out thread and by who sends, cleared by the writer: more is pending than the
  // bounds allow.
  private volatile boolean overflowing;

  // The writer alone: which of what is pending is not to be written.
  private @Nullable Superseded superseded;

  private final Lag lag;

  /** Starts with what comes at or after this sequence. */
  Cursor(FanOut fanOut, Metadata metadata, long sequence) {
    this.fanOut = fanOut;
    this.metadata = metadata;
    this.woken = sequence;
    this.reached = sequence;
    this.lag = new Lag(fanOut.log(), metadata, sequence);
  }

  /**
   * Before the connection is known to the fan-out thread: starts here instead.
   *
   * @param sequence the first event that the client may have
   * @param opened where the log ends as the connection opens
   */
  void startAt(long sequence, long opened) {
    woken = sequence;
    reached = sequence;
    lag.opensAt(opened);
  }

  /** Writer: whether what comes next was in the log before the connection opened. */
  boolean isCatchingUp() {
    return lag.isExempt(pending());
  }

  /** Fan-out thread: an event matches. Returns whether the writer has to be woken. */
  boolean wake(LoggedEvent event) {
    long sequence = event.sequence();
    if (!WOKEN.compareAndSet(this, NOWHERE, sequence)) {
      lag.add(event);
      return false;
    }
    if (sequence < reached) {
      WOKEN.compareAndSet(this, sequence, NOWHERE);
      return false;
    }
    lag.recount(pendingFrom(sequence), event);
    return true;
  }

  /** Fan-out thread: whether more is pending than the bounds allow, the newest event included. */
  boolean isBehind(Bounds bounds, Backlog direct, LoggedEvent newest) {
    if (overflowing || !lag.mayExceed(bounds, direct)) {
      return false;
    }
    lag.discount(pendingFrom(newest.sequence()), newest);
    if (!lag.mayExceed(bounds, direct)) {
      return false;
    }
    lag.recount(pendingFrom(newest.sequence()), newest);
    return lag.mayExceed(bounds, direct);
  }

  /** Any thread: the same, of what has been dispatched. */
  boolean isBehind(Bounds bounds, Backlog direct) {
    if (overflowing || !lag.mayExceed(bounds, direct)) {
      return false;
    }
    long end = fanOut.dispatched().next();
    return lag.exceeds(bounds, direct, pendingFrom(end), end);
  }

  /** Any thread: tells the writer that it has to leave something out. */
  void overflow() {
    overflowing = true;
  }

  /** Writer: whether it has to leave something out. */
  boolean isOverflowing() {
    return overflowing;
  }

  /**
   * Writer: goes on with the newest events that the bounds allow beside what the client is sent
   * alone, at least with one; how many it leaves out. Where it leaves none out, it stays: what has
   * left the log under it is told by {@link #find}.
   *
   * @param end events from there on are none of the client's
   */
  int keepNewest(Bounds bounds, Backlog direct, long end) {
    overflowing = false;
    long from = pending();
    NodeLog log = fanOut.log();
    long first = end;
    int events = 0;
    long bytes = direct.bytes();
    int dropped = 0;
    for (long sequence = first - 1; sequence >= from; sequence--) {
      LoggedEvent event = log.read(sequence);
      if (event == null) {
        break;
      }
      if (metadata.matches(event.filter())) {
        events++;
        bytes += event.block().length;
        if (events > 1 && bounds.exceededBy(events + direct.events(), bytes)) {
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

  /**
   * Writer: goes on with the latest of each name and key; how many it leaves out.
   *
   * @param end events from there on are none of the client's
   */
  int keepLatest(long end) {
    overflowing = false;
    long from = pending();
    int before = superseded == null ? 0 : superseded.sizeFrom(from);
    Superseded found = Superseded.among(fanOut.log(), metadata, from, end);
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
  long pending() {
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

  /** The name first: the writer stands before it clears it. Each once: it may go on meanwhile. */
  private long pendingFrom(long otherwise) {
    long named = woken;
    long standing = next;
    return standing != NOWHERE ? standing : named != NOWHERE ? named : otherwise;
  }
}
