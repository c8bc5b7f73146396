package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** This node among the others: it announces itself, answers their questions, and asks its own. */
final class ClusterMember {
  private static final Duration WITHDRAW_PATIENCE = Duration.ofSeconds(1);

  private final DeclaredEndpoints endpoints;
  private final NodePresence presence;
  private final ClusterCount cluster;
  private final StatisticsReader statistics;
  private final Future<?> announcing;

  /**
   * @param node the name of this node
   * @param endpoints what it serves
   * @param backend tells the others
   * @param interval how often it announces itself
   * @param timer keeps the time
   * @param executor counts what others ask for
   * @param handover takes over what the backend answers
   */
  ClusterMember(
      String node,
      DeclaredEndpoints endpoints,
      Backend backend,
      Duration interval,
      ScheduledExecutorService timer,
      Executor executor,
      Handover handover) {
    this.endpoints = endpoints;
    this.presence = new NodePresence(node, backend.presence(), handover, interval);
    this.cluster = new ClusterCount(node, backend.signals(), executor, handover, this::count);
    this.statistics = new StatisticsReader(node, backend, presence, cluster);
    this.announcing =
        timer.scheduleWithFixedDelay(this::announce, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  CompletionStage<EndpointStatistics> statistics(
      EndpointRuntime endpoint, Map<String, String> filter, @Nullable String by) {
    return statistics.read(endpoint, filter, by);
  }

  /** Waits a moment until the others know. */
  void leave() {
    announcing.cancel(false);
    presence.withdraw(WITHDRAW_PATIENCE);
    cluster.close();
  }

  private void announce() {
    presence.announce(
        endpoints.all().stream()
            .collect(
                Collectors.toMap(
                    endpoint -> endpoint.definition().path(),
                    endpoint -> endpoint.delivery().registry().count(Map.of()))));
  }

  private ConnectionCount count(CountQuestion question) {
    return endpoints
        .find(question.path())
        .map(endpoint ->
            ConnectionCount.of(endpoint.delivery().registry(), question.filter(), question.by()))
        .orElse(ConnectionCount.NONE);
  }
}
