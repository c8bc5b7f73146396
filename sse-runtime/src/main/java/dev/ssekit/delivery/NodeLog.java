package dev.ssekit.delivery;

import dev.ssekit.spi.LogEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What this node keeps of an endpoint's log: a ring of encoded events that all connections read,
 * and where each id stands in it.
 *
 * <p>The backend appends, by one thread at a time. Everyone else reads without a lock: an entry
 * that has left the ring reads as {@code null}, however late the reader comes.
 */
final class NodeLog {
  /** No place in the log. */
  static final long NOWHERE = -1;

  private final AtomicReferenceArray<@Nullable LoggedEvent> ring;
  private final int mask;
  private final long maxBytes;
  private final boolean withIds;
  private final LongConsumer beforeEviction;

  // Written by the appending thread, read by all: which event each known position comes after.
  private final Map<String, Long> sequences = new ConcurrentHashMap<>();

  // The appending thread alone, in the backend's order. The further names of places, oldest first.
  private final Deque<LogPosition> names = new ArrayDeque<>();
  private long bytes;

  // Written by the appending thread, read by all.
  private volatile LogPosition start = new LogPosition(0, "");
  private volatile LogPosition end = new LogPosition(0, "");

  /**
   * @param maxEvents how many events are kept, rounded up to a power of two
   * @param maxBytes how many bytes of encoded events are kept; the newest event is kept in any case
   * @param withIds whether clients are told the ids of events, and may resume from them
   * @param beforeEviction is told the sequence of an event that is about to leave, and may wait
   */
  NodeLog(int maxEvents, long maxBytes, boolean withIds, LongConsumer beforeEviction) {
    int capacity = Integer.highestOneBit(Math.max(2, maxEvents) * 2 - 1);
    this.ring = new AtomicReferenceArray<>(capacity);
    this.mask = capacity - 1;
    this.maxBytes = maxBytes;
    this.withIds = withIds;
    this.beforeEviction = beforeEviction;
  }

  void startsAfter(String id) {
    start = new LogPosition(end.next(), id);
    end = new LogPosition(end.next(), id);
  }

  void append(LogEntry entry) {
    append(LoggedEvent.of(end.next(), entry, withIds));
  }

  /** Marks that events are missing before what follows this position. */
  void appendGap(String id) {
    append(LoggedEvent.gap(end.next(), id));
  }

  /** Gives the place after the newest event a further name. As many are known as events. */
  void name(String id) {
    if (!withIds) {
      return;
    }
    LogPosition named = new LogPosition(end.next(), id);
    names.addLast(named);
    sequences.put(id, named.next() - 1);
    if (names.size() > ring.length()) {
      forget(names.removeFirst());
    }
  }

  private void forget(LogPosition named) {
    sequences.remove(named.id(), named.next() - 1);
  }

  /** An id is known last: whoever finds it finds the event before the log's end. */
  private void append(LoggedEvent event) {
    while (isFullFor(event)) {
      evictOldest();
    }
    bytes += event.block().length;
    ring.setRelease(slot(event.sequence()), event);
    end = new LogPosition(event.sequence() + 1, event.id());
    if (withIds) {
      sequences.put(event.id(), event.sequence());
    }
  }

  /** The place after the newest event. */
  LogPosition end() {
    return end;
  }

  /** The place before the oldest event that is kept. */
  LogPosition start() {
    return start;
  }

  /**
   * The sequence of what comes after an id: that of a kept event, or of the last that left the log,
   * or a further name of a place among these.
   *
   * @return {@link #NOWHERE} if it is none of them
   */
  long after(String id) {
    // Before the index: a client may have had the newest event already that is not in it yet.
    LogPosition newest = end;
    Long sequence = sequences.get(id);
    if (sequence != null) {
      return sequence + 1;
    }
    if (newest.id().equals(id)) {
      return newest.next();
    }
    LogPosition before = start;
    return before.id().equals(id) ? before.next() : NOWHERE;
  }

  /**
   * The sequence of the event of that id.
   *
   * @return {@link #NOWHERE} if none that is kept has it
   */
  long at(String id) {
    Long sequence = sequences.get(id);
    LoggedEvent event = sequence == null ? null : read(sequence);
    return event != null && !event.isGap() && event.id().equals(id) ? event.sequence() : NOWHERE;
  }

  /**
   * The id of the event before this sequence; where that has left the log, of the last that did.
   */
  String idBefore(long sequence) {
    LoggedEvent before = read(sequence - 1);
    return before == null ? start.id() : before.id();
  }

  /** The event of that sequence, or {@code null} if it has left the log. */
  @Nullable LoggedEvent read(long sequence) {
    LoggedEvent event = ring.getAcquire(slot(sequence));
    return event != null && event.sequence() == sequence ? event : null;
  }

  private boolean isFullFor(LoggedEvent event) {
    long oldest = start.next();
    boolean empty = oldest == event.sequence();
    return !empty && (event.sequence() - oldest > mask || bytes + event.block().length > maxBytes);
  }

  /** The start moves first: who finds the slot empty finds where to go on. */
  private void evictOldest() {
    long oldest = start.next();
    beforeEviction.accept(oldest);
    LoggedEvent leaving = read(oldest);
    if (leaving == null) {
      throw new IllegalStateException("Event " + oldest + " is not in the log.");
    }
    start = new LogPosition(oldest + 1, leaving.id());
    ring.setRelease(slot(oldest), null);
    sequences.remove(leaving.id(), oldest);
    forgetNames(oldest);
    bytes -= leaving.block().length;
  }

  /** Of the places before an event that has left: the one after it is still good. */
  private void forgetNames(long left) {
    for (LogPosition oldest = names.peekFirst();
        oldest != null && oldest.next() <= left;
        oldest = names.peekFirst()) {
      forget(names.removeFirst());
    }
  }

  private int slot(long sequence) {
    return (int) sequence & mask;
  }
}
