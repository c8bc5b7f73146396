package dev.ssekit.hub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to connections of one endpoint; what is generated for the declared events is made of
 * it. Immutable and thread-safe.
 */
public final class EventPublisher {
  private final SseHub hub;
  private final String path;

  /** What every event is narrowed to, or {@code null} where each goes to the channel of its key. */
  private final @Nullable Map<String, String> filter;

  private EventPublisher(SseHub hub, String path, @Nullable Map<String, String> filter) {
    this.hub = hub;
    this.path = path;
    this.filter = filter;
  }

  /**
   * A publisher that sends each event to the channel of its key, or to all where it has none.
   *
   * @param hub the application's
   * @param path the endpoint's, as declared; it may be declared later, before the first event
   * @return the publisher
   */
  public static EventPublisher of(SseHub hub, String path) {
    return new EventPublisher(Objects.requireNonNull(hub), Objects.requireNonNull(path), null);
  }

  /**
   * Sends an event that has no key.
   *
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param data as in {@link SseHub#broadcast(String, Object)}
   * @return as in {@link SseHub#broadcast(String, Object)}
   * @throws IllegalArgumentException as in {@link SseHub#broadcast(String, Object)}, or if no
   *     endpoint is declared at the path
   */
  public CompletionStage<Broadcast> send(String event, Object data) {
    return hub.endpoint(path).broadcast(event, data, filter == null ? Map.of() : filter);
  }

  /**
   * Sends an event that has a key: to the connections that have it among their metadata, unless the
   * publisher says otherwise. For clients that have fallen behind it replaces earlier events of the
   * same name and key, where the endpoint declares {@code Overflow.KEEP_LATEST}.
   *
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param data as in {@link SseHub#broadcast(String, Object)}
   * @param name the metadata that the key is compared with
   * @param key the key
   * @return as in {@link SseHub#broadcast(String, Object)}
   * @throws NullPointerException if the key is {@code null}
   * @throws IllegalArgumentException as in {@link SseHub#broadcast(String, Object, Map, String)},
   *     or if no endpoint is declared at the path
   */
  public CompletionStage<Broadcast> send(String event, Object data, String name, Object key) {
    String text = text(name, key);
    return hub.endpoint(path)
        .broadcast(event, data, filter == null ? Map.of(name, text) : filter, text);
  }

  /** {@return a publisher that sends every event to all connections of the endpoint} */
  public EventPublisher toAll() {
    return new EventPublisher(hub, path, Map.of());
  }

  /**
   * Narrows the publisher: to connections that have this among their metadata, instead of the key
   * of each event, and beside what it has been narrowed to before.
   *
   * @param name of the metadata; of two values for one name, the later counts
   * @param value compared as its {@code toString()} has it, an enum's constant by its name
   * @return a publisher that sends to these connections alone
   * @throws NullPointerException if the value is {@code null}
   */
  public EventPublisher to(String name, Object value) {
    Map<String, String> narrowed = new LinkedHashMap<>(filter == null ? Map.of() : filter);
    narrowed.put(name, text(name, value));
    return new EventPublisher(hub, path, Map.copyOf(narrowed));
  }

  private static String text(String name, Object value) {
    Objects.requireNonNull(value, name);
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
