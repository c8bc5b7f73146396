package dev.ssekit.hub;

import dev.ssekit.delivery.Delivery;
import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Puts together what this node knows of an endpoint and what the others tell. */
final class StatisticsReader {
  private final long started = System.nanoTime();
  private final String node;
  private final Backend backend;
  private final NodePresence presence;

  StatisticsReader(String node, Backend backend, NodePresence presence) {
    this.node = node;
    this.backend = backend;
    this.presence = presence;
  }

  CompletionStage<EndpointStatistics> read(EndpointRuntime endpoint, Map<String, String> filter) {
    return others(endpoint, filter)
        .thenApply(connections -> {
          Delivery delivery = endpoint.delivery();
          connections.put(node, delivery.registry().count(filter));
          return new EndpointStatistics(
              endpoint.definition().path(),
              node,
              backend.type(),
              backend.state(),
              connections,
              delivery.counters().broadcast(),
              delivery.counters().delivered(),
              delivery.counters().replayed(),
              delivery.counters().dropped(),
              delivery.counters().slowClientsDisconnected(),
              Duration.ofNanos(System.nanoTime() - started));
        });
  }

  /** Other nodes tell their sums only, so that with a filter none of them counts. */
  private CompletionStage<Map<String, Integer>> others(
      EndpointRuntime endpoint, Map<String, String> filter) {
    return filter.isEmpty()
        ? presence.others(endpoint.definition().path())
        : CompletableFuture.completedStage(new HashMap<>());
  }
}
