package dev.ssekit.hub;

import dev.ssekit.delivery.Delivery;
import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what this node knows of an endpoint and what the others tell: sums from their
 * presence, anything else when it is asked for.
 */
final class StatisticsReader {
  private final long started = System.nanoTime();
  private final String node;
  private final Backend backend;
  private final NodePresence presence;
  private final ClusterCount cluster;

  StatisticsReader(String node, Backend backend, NodePresence presence, ClusterCount cluster) {
    this.node = node;
    this.backend = backend;
    this.presence = presence;
    this.cluster = cluster;
  }

  CompletionStage<EndpointStatistics> read(
      EndpointRuntime endpoint, Map<String, String> filter, @Nullable String by) {
    CompletionStage<Map<String, Integer>> announced = presence.others(endpoint.definition().path());
    return filter.isEmpty() && by == null
        ? announced.thenApply(others -> statistics(endpoint, others, Map.of(), Set.of()))
        : announced.thenCompose(others -> ask(endpoint, filter, by, others));
  }

  private CompletionStage<EndpointStatistics> ask(
      EndpointRuntime endpoint,
      Map<String, String> filter,
      @Nullable String by,
      Map<String, Integer> announced) {
    return cluster
        .ask(announced.keySet(), endpoint.definition().path(), filter, by)
        .thenApply(answers -> {
          Map<String, ConnectionCount> counts = new HashMap<>(answers);
          counts.put(node, ConnectionCount.of(endpoint.delivery().registry(), filter, by));
          Map<String, Integer> connections = filter.isEmpty() ? announced : new HashMap<>();
          counts.forEach((name, count) -> connections.put(name, count.connections()));
          Set<String> silent = new TreeSet<>(announced.keySet());
          silent.removeAll(counts.keySet());
          return statistics(
              endpoint, connections, ConnectionCount.valuesOf(counts.values()), silent);
        });
  }

  private EndpointStatistics statistics(
      EndpointRuntime endpoint,
      Map<String, Integer> connections,
      Map<String, Integer> values,
      Set<String> silent) {
    Delivery delivery = endpoint.delivery();
    connections.computeIfAbsent(node, here -> delivery.registry().count(Map.of()));
    return new EndpointStatistics(
        endpoint.definition().path(),
        node,
        backend.type(),
        backend.state(),
        connections,
        values,
        silent,
        endpoint.broadcast(),
        delivery.counters().delivered(),
        delivery.counters().replayed(),
        delivery.counters().dropped(),
        delivery.counters().slowClientsDisconnected(),
        delivery.counters().streamsEndedByAge(),
        delivery.counters().streamsDisconnected(),
        delivery.counters().pendingLimitReached(),
        endpoint.places().refusals().bySetting(),
        Duration.ofNanos(System.nanoTime() - started));
  }
}
