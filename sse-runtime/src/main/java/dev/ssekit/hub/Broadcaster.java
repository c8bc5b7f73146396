package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Entry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what an application broadcasts into an entry of the backend's log. */
final class Broadcaster {
  private final Backend backend;
  private final EventData data;
  private final Handover handover;
  private final HubLimits limits;

  Broadcaster(Backend backend, EventData data, Handover handover, HubLimits limits) {
    this.backend = backend;
    this.data = data;
    this.handover = handover;
    this.limits = limits;
  }

  /**
   * Checks what is to be broadcast.
   *
   * @throws IllegalArgumentException if it can be no event
   */
  Entry entry(String event, @Nullable Object payload, Map<String, ?> filter, @Nullable String key) {
    ReservedEvents.refuse(event);
    limits.checkName(event, key);
    return new Entry(event, data.write(payload), Filters.normalize(filter), key);
  }

  /** Publishes it to these endpoints, or to none. */
  CompletionStage<Broadcast> publish(Collection<EndpointRuntime> to, Entry entry) {
    Map<String, EndpointRuntime> byPath =
        to.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    endpoint -> endpoint.definition().path(), Function.identity()));
    if (byPath.isEmpty()) {
      return CompletableFuture.completedStage(new Broadcast(Map.of(), 0));
    }
    int matched =
        byPath.values().stream()
            .mapToInt(endpoint -> endpoint.delivery().registry().count(entry.filter()))
            .sum();
    return handover
        .of(backend.log().publish(byPath.keySet(), entry))
        .thenApply(ids -> new Broadcast(ids, matched));
  }
}
