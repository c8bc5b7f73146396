package dev.ssekit.spi;

/**
 * A message to all nodes.
 *
 * @param type what it asks for
 * @param payload what else there is to know, as its type defines it
 */
public record Signal(String type, String payload) {
  /** Names the type, never the payload. */
  @Override
  public String toString() {
    return "Signal[type=" + type + "]";
  }
}
