package dev.ssekit.delivery;

import dev.ssekit.annotations.Overflow;
import java.time.Duration;

/**
 * What one endpoint's delivery keeps and how long it waits.
 *
 * @param logEvents how many events the node's log keeps, rounded up to a power of two; at least
 *     those of {@code replay}
 * @param logBytes how many bytes it keeps
 * @param replay how many events that match it a client may resume; 0 for no ids on the wire
 * @param bounds what may be pending for one connection
 * @param overflow what happens to one that falls further behind
 * @param heartbeat the idle time after which a heartbeat is sent, zero for none
 * @param writeDeadline how long a write may wait for a client to take a {@link Transport#SLICE}
 * @param maxAge how long a connection stays open at the most, zero for as long as its client likes
 */
public record DeliverySettings(
    int logEvents,
    long logBytes,
    int replay,
    Bounds bounds,
    Overflow overflow,
    Duration heartbeat,
    Duration writeDeadline,
    Duration maxAge) {
  private static final int MAX_LOG_EVENTS = 1 << 24;

  /** The log keeps what a client may resume, and in any case what live delivery needs. */
  public DeliverySettings {
    logEvents = Math.max(logEvents, Math.min(replay, MAX_LOG_EVENTS));
  }

  boolean hasIds() {
    return replay > 0;
  }

  boolean disconnectsWhoFallsBehind() {
    return overflow == Overflow.DISCONNECT;
  }
}
