package dev.ssekit.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ssekit.delivery.Bounds;
import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.Delivery;
import dev.ssekit.delivery.DeliveryThreads;
import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendClosedException;
import dev.ssekit.spi.Entry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hub at run time. Internal: what the resources of {@code dev.ssekit.jaxrs} use. */
public final class HubRuntime implements AutoCloseable {
  private final String node = Long.toUnsignedString(new SecureRandom().nextLong(), 36);
  private final long started = System.nanoTime();
  private final SseHub hub = new SseHub(this);
  private final EventData data = new EventData();
  private final DeclaredEndpoints endpoints = new DeclaredEndpoints();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Settings settings;
  private final BroadcastToken token;
  private final DeliveryThreads threads;
  private final Backend backend;
  private final NodePresence presence;

  private HubRuntime(Settings settings, Backend backend) {
    this.settings = settings;
    this.backend = backend;
    this.token = BroadcastToken.of(settings.find(Setting.BROADCAST_TOKEN));
    this.threads =
        new DeliveryThreads(
            settings.find(Setting.VIRTUAL_THREADS).orElse(null),
            settings.get(Setting.MAX_PLATFORM_THREADS));
    Duration interval = settings.get(Setting.CLEANUP_INTERVAL);
    this.presence = new NodePresence(node, backend.presence(), interval);
    threads
        .timer()
        .scheduleWithFixedDelay(this::announce, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Starts a hub.
   *
   * @param config what was set in code
   * @param properties the application's properties
   * @param environment the environment's variables
   * @return the running hub
   * @throws IllegalArgumentException if a value of the configuration is out of its range
   */
  public static HubRuntime start(
      SseConfig config,
      Function<String, @Nullable Object> properties,
      Function<String, @Nullable String> environment) {
    Settings settings = Settings.resolve(config, properties, environment);
    Backend backend =
        config
            .backend()
            .orElse(() ->
                new InMemoryBackend(
                    settings.get(Setting.LOG_EVENTS), settings.get(Setting.LOG_BYTES)))
            .get();
    HubRuntime runtime = new HubRuntime(settings, backend);
    OpenHubs.add(runtime.hub);
    return runtime;
  }

  /** {@return the hub, as applications see it} */
  public SseHub hub() {
    return hub;
  }

  /**
   * Declares an endpoint; declaring it again gives the same.
   *
   * @param definition the endpoint
   * @return the endpoint at run time
   * @throws IllegalStateException if another class has declared its path
   */
  public EndpointRuntime declare(EndpointDefinition definition) {
    return endpoints.declare(definition, this::start);
  }

  /**
   * @param connection a connection
   * @param request what its client asked with
   * @return the connection, as the annotated class sees it
   */
  public SseStream stream(Connection connection, StreamRequest request) {
    return new ConnectionStream(connection, request, data);
  }

  /**
   * @param mapper the application's own, which writes the data of events from now on
   */
  public void writeJsonWith(ObjectMapper mapper) {
    data.writeWith(mapper);
  }

  /** {@return what a broadcast over HTTP has to show} */
  public BroadcastToken token() {
    return token;
  }

  /** {@return the hub's threads} */
  public DeliveryThreads threads() {
    return threads;
  }

  /** {@return how large the body of a broadcast over HTTP may be} */
  public int maxBroadcastBytes() {
    return settings.get(Setting.MAX_BROADCAST_BYTES);
  }

  /** {@return how long {@code onConnect} may take} */
  public Duration onConnectDeadline() {
    return settings.get(Setting.ON_CONNECT_DEADLINE);
  }

  /** {@return whether the hub has been closed} */
  public boolean isClosed() {
    return closed.get();
  }

  /**
   * Broadcasts an event.
   *
   * @param to the endpoints that it goes to
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param payload as in {@link SseHub#broadcast(String, Object)}
   * @param filter as in {@link SseHub#broadcast(String, Object, Map)}
   * @return as in {@link SseHub#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> broadcast(
      Collection<EndpointRuntime> to,
      String event,
      @Nullable Object payload,
      Map<String, ?> filter) {
    ReservedEvents.refuse(event);
    String name = ServerSentEvent.builder().event(event).build().event();
    Entry entry = new Entry(name, data.write(payload), Filters.normalize(filter));
    if (closed.get()) {
      return CompletableFuture.failedStage(new BackendClosedException());
    }
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
    return backend
        .log()
        .publish(byPath.keySet(), entry)
        .thenApply(ids -> new Broadcast(ids, matched));
  }

  /**
   * @param endpoint an endpoint
   * @param filter which connections of this node count; with one, other nodes are left out
   * @return its statistics
   */
  public CompletionStage<EndpointStatistics> statistics(
      EndpointRuntime endpoint, Map<String, String> filter) {
    String path = endpoint.definition().path();
    CompletionStage<Map<String, Integer>> others =
        filter.isEmpty()
            ? presence.others(path)
            : CompletableFuture.completedStage(new HashMap<>());
    Delivery delivery = endpoint.delivery();
    return others.thenApply(connections -> {
      connections.put(node, delivery.registry().count(filter));
      return new EndpointStatistics(
          path,
          node,
          backend.type(),
          backend.state(),
          connections,
          delivery.counters().broadcast(),
          delivery.counters().delivered(),
          delivery.counters().slowClientsDisconnected(),
          Duration.ofNanos(System.nanoTime() - started));
    });
  }

  /** Ends all streams in order and releases what the hub holds. Idempotent. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    OpenHubs.remove(hub);
    endpoints.all().forEach(endpoint -> endpoint.delivery().closeConnections());
    long deadline = System.nanoTime() + settings.get(Setting.CLOSE_TIMEOUT).toNanos();
    for (EndpointRuntime endpoint : endpoints.all()) {
      endpoint.delivery().close(Duration.ofNanos(deadline - System.nanoTime()));
      endpoint.unfollow();
    }
    presence.withdraw();
    backend.close();
    threads.close();
  }

  Collection<EndpointRuntime> endpoints() {
    return endpoints.all();
  }

  EndpointRuntime endpoint(String path) {
    return endpoints.at(path);
  }

  String node() {
    return node;
  }

  private EndpointRuntime start(EndpointDefinition definition) {
    Delivery delivery =
        new Delivery(
            threads,
            new Bounds(settings.get(Setting.PENDING_EVENTS), settings.get(Setting.PENDING_BYTES)),
            settings.get(Setting.LOG_EVENTS),
            settings.get(Setting.LOG_BYTES),
            definition.heartbeat());
    return new EndpointRuntime(definition, delivery, backend);
  }

  private void announce() {
    presence.announce(
        endpoints.all().stream()
            .collect(
                Collectors.toMap(
                    endpoint -> endpoint.definition().path(),
                    endpoint -> endpoint.delivery().registry().count(Map.of()))));
  }
}
