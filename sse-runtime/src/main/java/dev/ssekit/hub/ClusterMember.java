package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Signal;
import dev.ssekit.spi.SignalListener;
import dev.ssekit.spi.Subscription;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node among the others: it announces itself, answers their questions, and asks its own. */
final class ClusterMember {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final Duration WITHDRAW_PATIENCE = Duration.ofSeconds(1);

  private final DeclaredEndpoints endpoints;
  private final NodePresence presence;
  private final ClusterCount cluster;
  private final ClusterDisconnect disconnects;
  private final CompletionStage<Subscription> listening;
  private final CompletionStage<Subscription> answering;
  private final StatisticsReader statistics;
  private final Future<?> announcing;

  // Written once, by whichever thread the backend answers on.
  private volatile boolean isListening;

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
    this.cluster = new ClusterCount(node, backend.inquiries(), executor, handover, this::count);
    this.disconnects = new ClusterDisconnect(backend.signals(), endpoints, handover);
    this.statistics = new StatisticsReader(node, backend, presence, cluster);
    this.listening =
        backend
            .signals()
            .listen(new Hearing())
            .whenComplete((subscription, failure) -> listens(failure));
    this.answering = cluster.listen();
    this.announcing =
        timer.scheduleWithFixedDelay(this::announce, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  CompletionStage<EndpointStatistics> statistics(
      EndpointRuntime endpoint, Map<String, String> filter, @Nullable String by) {
    return statistics.read(endpoint, filter, by);
  }

  CompletionStage<Void> disconnect(DisconnectOrder order) {
    return disconnects.send(order);
  }

  /** Whether this node hears what the others tell it. */
  boolean isListening() {
    return isListening;
  }

  /** Waits a moment until the others know. */
  void leave() {
    announcing.cancel(false);
    presence.withdraw(WITHDRAW_PATIENCE);
    listening.thenAccept(Subscription::close);
    answering.thenAccept(Subscription::close);
  }

  private void listens(@Nullable Throwable failure) {
    isListening = failure == null;
    if (failure != null && !EndpointRuntime.isClosed(failure)) {
      LOGGER.error(
          "This node cannot hear the others: its clients are told to come back later. See to the"
              + " backend, then restart this application.",
          failure);
    }
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

  private final class Hearing implements SignalListener {
    @Override
    public void sent(Signal signal) {
      if (signal.type().equals(DisconnectOrder.TYPE)) {
        disconnects.hear(signal);
      } else {
        LOGGER.trace("A signal {} is none of this version's.", signal.type());
      }
    }

    @Override
    public void lost() {
      disconnects.mayHaveMissedSome();
    }
  }
}
