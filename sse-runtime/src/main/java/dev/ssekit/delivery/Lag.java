package dev.ssekit.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * How much is pending for one connection. The fan-out thread adds as it goes, and looks at what the
 * writer has passed since only where the bounds seem exceeded: until then it is as much as this, or
 * less.
 *
 * <p>What was in the log before the connection opened is no sign of a slow client, whether it is
 * replayed or came while {@code onConnect} ran: it does not count.
 */
final class Lag {
  private static final AtomicLongFieldUpdater<Lag> EVENTS =
      AtomicLongFieldUpdater.newUpdater(Lag.class, "events");
  private static final AtomicLongFieldUpdater<Lag> BYTES =
      AtomicLongFieldUpdater.newUpdater(Lag.class, "bytes");

  private final NodeLog log;
  private final Metadata metadata;

  // Set before the fan-out thread knows the connection: what comes from there on counts.
  private long opened;

  // The fan-out thread alone: from which sequence on it has counted, and by which metadata it knows
  // what to take off.
  private long countedFrom;
  private Map<String, Set<String>> countedBy;

  // Written by the fan-out thread, lazily since nobody waits for it; read by whoever sends.
  private volatile long events;
  private volatile long bytes;

  Lag(NodeLog log, Metadata metadata, long opened) {
    this.log = log;
    this.metadata = metadata;
    this.countedBy = metadata.values();
    opensAt(opened);
  }

  /** Before the connection is known to the fan-out thread: what comes from here on counts. */
  void opensAt(long sequence) {
    opened = sequence;
    countedFrom = sequence;
  }

  /** Any thread: whether an event there came before the connection opened. */
  boolean isExempt(long sequence) {
    return sequence < opened;
  }

  /** Fan-out thread: one more is pending. */
  void add(LoggedEvent event) {
    set(events + 1, bytes + event.block().length);
  }

  /**
   * Any thread: whether it may be more than the bounds allow, with what the client is sent alone.
   */
  boolean mayExceed(Bounds bounds, Backlog direct) {
    return bounds.exceededBy(events + direct.events(), bytes + direct.bytes());
  }

  /** Any thread: the same of what is pending from one sequence up to another, counted now. */
  boolean exceeds(Bounds bounds, Backlog direct, long from, long end) {
    Backlog pending = direct;
    for (long i = firstCounted(from); i < end; i++) {
      LoggedEvent event = log.read(i);
      if (event != null && metadata.matches(event.filter())) {
        pending = pending.plus(event.block().length);
      }
    }
    return bounds.exceededBy(pending.events(), pending.bytes());
  }

  /**
   * Fan-out thread: takes off what the writer has passed since it was counted. Each event is looked
   * at once, so that a client that hovers at its bounds costs no more than another. Where the
   * metadata have changed since, what would be taken off is not what was counted.
   */
  void discount(long from, LoggedEvent newest) {
    Map<String, Set<String>> held = metadata.values();
    if (!countedBy.equals(held)) {
      countedBy = held;
      recount(from, newest);
      return;
    }
    long passed = Math.max(countedFrom, log.start().next());
    for (; passed < from; passed++) {
      count(passed, -1);
    }
    countedFrom = passed;
  }

  /** Fan-out thread: counts anew, by the metadata and by what the log keeps now. */
  void recount(long from, LoggedEvent newest) {
    set(0, 0);
    countedFrom = firstCounted(from);
    for (long i = countedFrom; i <= newest.sequence(); i++) {
      count(i, 1);
    }
  }

  private void count(long sequence, int sign) {
    LoggedEvent event = log.read(sequence);
    if (event != null && metadata.matches(event.filter())) {
      set(events + sign, bytes + (long) sign * event.block().length);
    }
  }

  private void set(long pendingEvents, long pendingBytes) {
    EVENTS.lazySet(this, pendingEvents);
    BYTES.lazySet(this, pendingBytes);
  }

  private long firstCounted(long from) {
    return Math.max(from, Math.max(opened, log.start().next()));
  }
}
