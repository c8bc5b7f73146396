package dev.ssekit.delivery;

import java.util.Map;

/**
 * Which connections are to be thrown out.
 *
 * @param filter pairs of key and value, all of which their metadata hold
 * @param reason what their clients are told, of one line
 */
public record Disconnect(Map<String, String> filter, String reason) {
  /** Copies what could change. */
  public Disconnect {
    filter = Map.copyOf(filter);
  }
}
