package dev.ssekit.delivery;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where one connection stands in the node's log.
 *
 * <p>Two threads share it. The fan-out thread names the first event that matched since the writer
 * last took that name ({@link #woken}). The writer takes it and goes on, match by match, to the
 * log's end; when it has had everything it stands {@link #NOWHERE}, and nothing in the log is kept
 * or scanned for it. While it stands somewhere, it stands at an event that it still has to write,
 * so that an event which has left the log under it is an event lost.
 */
final class Cursor {
  static final long NOWHERE = -1;

  private final NodeLog log;
  private final Metadata metadata;

  // Set by the fan-out thread where it is NOWHERE, taken by the writer.
  private final AtomicLong woken;

  // Written by the writer alone; the fan-out thread reads it.
  private volatile long next = NOWHERE;

  // The writer alone: everything before it has been written or did not match.
  private long reached;

  // The fan-out thread alone: what is pending, or more.
  private int pendingEvents;
  private long pendingBytes;

  Cursor(NodeLog log, Metadata metadata, long start) {
    this.log = log;
    this.metadata = metadata;
    this.woken = new AtomicLong(start);
    this.reached = start;
  }

  /** Fan-out thread: an event matches. Returns whether the writer has to be woken. */
  boolean wake(LoggedEvent event) {
    boolean first = woken.compareAndSet(NOWHERE, event.sequence());
    if (first) {
      recount(event);
    } else {
      pendingEvents++;
      pendingBytes += event.block().length;
    }
    return first;
  }

  /** Fan-out thread: whether more is pending than the bounds allow, the newest event included. */
  boolean isBehind(Bounds bounds, Backlog direct, LoggedEvent newest) {
    if (!bounds.exceededBy(pendingWith(direct))) {
      return false;
    }
    recount(newest);
    return bounds.exceededBy(pendingWith(direct));
  }

  /** Writer: starts from the event that was named, and at the latest from this sequence. */
  void start(long from) {
    long named = woken.getAndSet(NOWHERE);
    if (next == NOWHERE) {
      long first = named == NOWHERE ? from : Math.min(named, from);
      next = first == Long.MAX_VALUE ? NOWHERE : Math.max(first, reached);
    }
  }

  /** Writer: the next event to write before this sequence, which it then stands at. */
  @Nullable LoggedEvent find(long end) throws EventLostException {
    if (next == NOWHERE) {
      return null;
    }
    long sequence = next;
    for (; sequence < end; sequence++) {
      LoggedEvent event = log.read(sequence);
      if (event == null) {
        throw new EventLostException();
      }
      if (metadata.matches(event.filter())) {
        next = sequence;
        return event;
      }
    }
    next = sequence;
    reached = sequence;
    return null;
  }

  /** Writer: goes past an event that it is about to write, to the next one before this sequence. */
  @Nullable LoggedEvent advance(LoggedEvent past, long end) throws EventLostException {
    next = past.sequence() + 1;
    reached = next;
    return find(end);
  }

  /** Writer: it has had everything. */
  void rest() {
    next = NOWHERE;
  }

  private Backlog pendingWith(Backlog direct) {
    return new Backlog(pendingEvents + direct.events(), pendingBytes + direct.bytes());
  }

  private void recount(LoggedEvent newest) {
    long from = next;
    pendingEvents = 0;
    pendingBytes = 0;
    for (long i = from == NOWHERE ? newest.sequence() : from; i <= newest.sequence(); i++) {
      LoggedEvent event = log.read(i);
      if (event != null && metadata.matches(event.filter())) {
        pendingEvents++;
        pendingBytes += event.block().length;
      }
    }
  }
}
