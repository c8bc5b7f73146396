package dev.ssekit.delivery;

import java.util.concurrent.atomic.LongAdder;

/** What has happened at one endpoint of this node since it started. */
public final class EndpointCounters {
  private final LongAdder broadcast = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder replayed = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder slowClientsDisconnected = new LongAdder();
  private final LongAdder endedByAge = new LongAdder();
  private final LongAdder disconnected = new LongAdder();
  private final LongAdder pendingLimitReached = new LongAdder();

  void broadcastAccepted() {
    broadcast.increment();
  }

  void delivered(int events) {
    delivered.add(events);
  }

  void replayed(int events) {
    if (events > 0) {
      replayed.add(events);
    }
  }

  void dropped(int events) {
    dropped.add(events);
  }

  void slowClientDisconnected() {
    slowClientsDisconnected.increment();
  }

  void endedByAge() {
    endedByAge.increment();
  }

  void disconnected() {
    disconnected.increment();
  }

  void foundNoRoom() {
    pendingLimitReached.increment();
  }

  /** {@return events that reached this node's log} */
  public long broadcast() {
    return broadcast.sum();
  }

  /** {@return broadcast events that were written, once for each connection} */
  public long delivered() {
    return delivered.sum();
  }

  /** {@return those of them that clients had missed and were given when they resumed} */
  public long replayed() {
    return replayed.sum();
  }

  /**
   * {@return events that were not written to a client because it had fallen behind, besides those
   * that had left the log by then: nobody knows any more which of them matched}
   */
  public long dropped() {
    return dropped.sum();
  }

  /** {@return connections that were closed because too much was pending, or nothing was taken} */
  public long slowClientsDisconnected() {
    return slowClientsDisconnected.sum();
  }

  /** {@return connections that were sent away because they had been open for long enough} */
  public long streamsEndedByAge() {
    return endedByAge.sum();
  }

  /** {@return connections that the application threw out} */
  public long streamsDisconnected() {
    return disconnected.sum();
  }

  /** {@return how often a block for one client found no room among what is pending in all} */
  public long pendingLimitReached() {
    return pendingLimitReached.sum();
  }
}
