package dev.ssekit.hub;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One endpoint of a hub. Thread-safe. */
public final class SseEndpoint {
  private final HubRuntime runtime;
  private final EndpointRuntime endpoint;

  SseEndpoint(HubRuntime runtime, EndpointRuntime endpoint) {
    this.runtime = runtime;
    this.endpoint = endpoint;
  }

  /** {@return its path, as declared} */
  public String path() {
    return endpoint.definition().path();
  }

  /**
   * Broadcasts an event to every connection of this endpoint, on all nodes.
   *
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param data as in {@link SseHub#broadcast(String, Object)}
   * @return as in {@link SseHub#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> broadcast(String event, @Nullable Object data) {
    return broadcast(event, data, Map.of());
  }

  /**
   * Broadcasts an event to the connections of this endpoint that a filter matches, on all nodes.
   *
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param data as in {@link SseHub#broadcast(String, Object)}
   * @param filter as in {@link SseHub#broadcast(String, Object, Map)}
   * @return as in {@link SseHub#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter) {
    return broadcast(event, data, filter, null);
  }

  /**
   * Broadcasts an event that replaces earlier ones with the same name and key, for clients of this
   * endpoint that have fallen behind.
   *
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param data as in {@link SseHub#broadcast(String, Object)}
   * @param filter as in {@link SseHub#broadcast(String, Object, Map)}
   * @param key as in {@link SseHub#broadcast(String, Object, Map, String)}
   * @return as in {@link SseHub#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> broadcast(
      String event, @Nullable Object data, Map<String, ?> filter, @Nullable String key) {
    return runtime.broadcast(List.of(endpoint), event, data, filter, key);
  }

  /**
   * Issues a ticket that opens one stream of this endpoint, and none of another.
   *
   * @param metadata as in {@link SseHub#issueTicket(Map, Duration)}
   * @param timeToLive as in {@link SseHub#issueTicket(Map, Duration)}
   * @return as in {@link SseHub#issueTicket(Map, Duration)}
   * @throws IllegalArgumentException as in {@link SseHub#issueTicket(Map, Duration)}, or if the
   *     endpoint has {@code principalMetadata} and the metadata do not hold that key
   */
  public CompletionStage<String> issueTicket(Map<String, ?> metadata, Duration timeToLive) {
    Optional<String> principal = endpoint.definition().principalMetadata();
    if (principal.isPresent() && !metadata.containsKey(principal.get())) {
      throw new IllegalArgumentException(
          "A ticket for "
              + path()
              + " says who it is for: put \""
              + principal.get()
              + "\" into its metadata, as its principalMetadata has it.");
    }
    return runtime.tickets().issue(Optional.of(path()), metadata, timeToLive);
  }

  /**
   * Throws out the streams of this endpoint that a filter matches, on all nodes.
   *
   * @param filter as in {@link SseHub#disconnect(Map, String)}
   * @param reason as in {@link SseHub#disconnect(Map, String)}
   * @return as in {@link SseHub#disconnect(Map, String)}
   * @throws IllegalArgumentException as in {@link SseHub#disconnect(Map, String)}
   */
  public CompletionStage<Void> disconnect(Map<String, ?> filter, String reason) {
    return runtime.disconnect(path(), filter, reason);
  }

  /** {@return how many streams are open on this node} */
  public int connections() {
    return endpoint.delivery().registry().count(Map.of());
  }

  /** {@return what {@code GET path/stats} tells} */
  public CompletionStage<EndpointStatistics> statistics() {
    return runtime.statistics(endpoint, Map.of(), null);
  }

  /**
   * What {@code GET path/stats?by=key} tells: each other node is asked, and has a second to answer.
   *
   * @param key a metadata key
   * @return the same, with {@link EndpointStatistics#values()}
   */
  public CompletionStage<EndpointStatistics> statisticsBy(String key) {
    return runtime.statistics(endpoint, Map.of(), Objects.requireNonNull(key));
  }
}
