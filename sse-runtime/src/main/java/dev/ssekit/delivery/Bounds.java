package dev.ssekit.delivery;

/**
 * How much may be pending for one connection before it counts as too slow. One event alone never is
 * too much, however large it is: a client that is sent it has not fallen behind.
 *
 * @param events events, positive
 * @param bytes bytes on the wire, positive
 */
public record Bounds(int events, long bytes) {
  boolean exceededBy(long pendingEvents, long pendingBytes) {
    return pendingEvents > events || (pendingEvents > 1 && pendingBytes > bytes);
  }
}
