package dev.ssekit.hub;

import java.util.Map;

/**
 * An accepted broadcast.
 *
 * @param ids the event's id in the log of each endpoint that it went to, by path
 * @param matched how many connections of this node matched when it was accepted: a hint, no receipt
 */
public record Broadcast(Map<String, String> ids, int matched) {
  /** Copies the map. */
  public Broadcast {
    ids = Map.copyOf(ids);
  }
}
