package dev.ssekit.hub;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The hub of an application: broadcasts to its event streams, on all nodes.
 *
 * <p>The application's first generated feature creates it. Get it injected ({@code @Inject
 * SseHub}), or call {@link #get()}. All methods are thread-safe; none waits for a client. Under
 * Jersey the application's shutdown closes it.
 */
public final class SseHub implements AutoCloseable {
  private final HubRuntime runtime;

  SseHub(HubRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * The hub of this JVM's one application, for code that nothing can be injected into.
   *
   * @return the hub
   * @throws IllegalStateException unless exactly one hub is open in this JVM
   */
  public static SseHub get() {
    return OpenHubs.only();
  }

  /**
   * Broadcasts an event to every connection of every endpoint.
   *
   * @param event the event's name, of one line; {@code gap} is reserved
   * @param data a string goes out as it is, anything else as JSON
   * @return the event's ids, once it is accepted; it fails with {@link
   *     dev.ssekit.spi.PublishRefusedException} when it certainly was not, and with {@link
   *     dev.ssekit.spi.PublishUnknownException} when that is not known
   * @throws IllegalArgumentException if the name cannot be one, or the data has no JSON form
   */
  public CompletionStage<Broadcast> broadcast(String event, @Nullable Object data) {
    return broadcast(event, data, Map.of());
  }

  /**
   * Broadcasts an event to those connections of every endpoint whose metadata hold each pair of a
   * filter.
   *
   * @param event as in {@link #broadcast(String, Object)}
   * @param data as in {@link #broadcast(String, Object)}
   * @param filter keys of metadata and the value that each must hold: strings, numbers or booleans
   * @return as in {@link #broadcast(String, Object)}
   * @throws IllegalArgumentException as in {@link #broadcast(String, Object)}, or if the filter
   *     holds another type
   */
  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter) {
    return broadcast(event, data, filter, null);
  }

  /**
   * Broadcasts an event that replaces earlier ones with the same name and key, for those clients
   * which have fallen behind and whose endpoint declares {@code Overflow.KEEP_LATEST}.
   *
   * @param event as in {@link #broadcast(String, Object)}
   * @param data as in {@link #broadcast(String, Object)}
   * @param filter as in {@link #broadcast(String, Object, Map)}
   * @param key what the event is about, a symbol for instance
   * @return as in {@link #broadcast(String, Object)}
   * @throws IllegalArgumentException as in {@link #broadcast(String, Object, Map)}
   */
  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter, @Nullable String key) {
    return runtime.broadcast(runtime.endpoints(), event, data, filter, key);
  }

  /**
   * Narrows the hub to one endpoint.
   *
   * @param path its path, as declared: {@code /rooms/{room}}
   * @return the endpoint
   * @throws IllegalArgumentException if no endpoint is declared there
   */
  public SseEndpoint endpoint(String path) {
    return new SseEndpoint(runtime, runtime.endpoint(path));
  }

  /** {@return all endpoints, in the order of their paths} */
  public List<SseEndpoint> endpoints() {
    return runtime.endpoints().stream()
        .map(endpoint -> new SseEndpoint(runtime, endpoint))
        .toList();
  }

  /** {@return the name of this node, unique among those of the application} */
  public String node() {
    return runtime.node();
  }

  /**
   * Ends all streams after what is pending for each has been written, waiting for slow clients up
   * to the configured time, and releases the backend. A later broadcast fails with {@link
   * dev.ssekit.spi.BackendClosedException}. Idempotent.
   */
  @Override
  public void close() {
    runtime.close();
  }
}
