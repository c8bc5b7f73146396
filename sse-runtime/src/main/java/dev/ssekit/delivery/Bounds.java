package dev.ssekit.delivery;

/**
 * How much may be pending for one connection before it counts as too slow.
 *
 * @param events events, positive
 * @param bytes bytes on the wire, positive
 */
public record Bounds(int events, long bytes) {
  boolean exceededBy(long pendingEvents, long pendingBytes) {
    return pendingEvents > events || pendingBytes > bytes;
  }
}
