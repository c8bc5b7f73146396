package dev.ssekit.spi;

import dev.ssekit.event.ServerSentEvent;
import java.util.Map;

/**
 * An event as it is published.
 *
 * @param event its name, of one line
 * @param data its data, as it goes out: text or JSON
 * @param filter which connections it reaches: those whose metadata hold each pair; empty for all
 */
public record Entry(String event, String data, Map<String, String> filter) {
  /**
   * Copies the filter.
   *
   * @throws IllegalArgumentException if the name is empty or holds a line break or NUL
   */
  public Entry {
    event = ServerSentEvent.builder().event(event).build().event();
    filter = Map.copyOf(filter);
  }

  /** Names the event, never its data. */
  @Override
  public String toString() {
    return "Entry[event=" + event + ", filter on " + filter.keySet() + "]";
  }
}
