package dev.ssekit.delivery;

import dev.ssekit.annotations.Overflow;
import java.time.Duration;

/**
 * What one endpoint's delivery keeps and how long it waits.
 *
 * @param logEvents how many events the node's log keeps, rounded up to a power of two
 * @param logBytes how many bytes it keeps
 * @param bounds what may be pending for one connection
 * @param overflow what happens to one that falls further behind
 * @param heartbeat the idle time after which a heartbeat is sent, zero for none
 * @param writeDeadline how long a write may wait for a client that takes nothing
 */
public record DeliverySettings(
    int logEvents,
    long logBytes,
    Bounds bounds,
    Overflow overflow,
    Duration heartbeat,
    Duration writeDeadline) {

  boolean disconnectsWhoFallsBehind() {
    return overflow == Overflow.DISCONNECT;
  }
}
