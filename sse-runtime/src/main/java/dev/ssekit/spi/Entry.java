package dev.ssekit.spi;

import dev.ssekit.event.ServerSentEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is published.
 *
 * @param event its name, of one line
 * @param data its data, as it goes out: text or JSON
 * @param filter which connections it reaches: those whose metadata hold each pair; empty for all
 * @param key what the event is about: of events with the same name and key the latest replaces the
 *     others, for clients that fall behind and want it so; {@code null} for nothing
 */
public record Entry(String event, String data, Map<String, String> filter, @Nullable String key) {

  /**
   * Copies the filter.
   *
   * @throws IllegalArgumentException if the name is empty or holds a line break or NUL
   */
  public Entry {
    event = ServerSentEvent.builder().event(event).build().event();
    filter = Map.copyOf(filter);
  }

  /**
   * An entry without a key.
   *
   * @param event as above
   * @param data as above
   * @param filter as above
   */
  public Entry(String event, String data, Map<String, String> filter) {
    this(event, data, filter, null);
  }

  /** Names the event, never its data. */
  @Override
  public String toString() {
    return "Entry[event=" + event + ", filter on " + filter.keySet() + "]";
  }
}
