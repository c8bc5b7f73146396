package dev.ssekit.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ssekit.delivery.Bounds;
import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.Delivery;
import dev.ssekit.delivery.DeliverySettings;
import dev.ssekit.delivery.DeliveryThreads;
import dev.ssekit.delivery.Disconnect;
import dev.ssekit.delivery.Drain;
import dev.ssekit.delivery.EndReason;
import dev.ssekit.delivery.PendingBytes;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.BackendClosedException;
import dev.ssekit.spi.Entry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A hub at run time. Internal: what the resources of {@code dev.ssekit.jaxrs} use. */
public final class HubRuntime implements AutoCloseable {
  private final String node = Long.toUnsignedString(new SecureRandom().nextLong(), 36);
  private final SseHub hub = new SseHub(this);
  private final EventData data = new EventData();
  private final DeclaredEndpoints endpoints = new DeclaredEndpoints();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Draining draining = new Draining(this::startToDrain);
  private final Settings settings;
  private final HubLimits limits;
  private final DeliveryThreads threads;
  private final Backend backend;
  private final PendingBytes pendingInAll;
  private final Broadcaster broadcaster;
  private final ClusterMember member;
  private final Tickets tickets;
  private final Optional<BroadcastToken> token;

  private volatile boolean closed;

  private HubRuntime(
      Settings settings, DeliveryThreads threads, Backend backend, Optional<BroadcastToken> token) {
    this.settings = settings;
    this.limits = new HubLimits(settings);
    this.threads = threads;
    this.backend = backend;
    this.pendingInAll =
        new PendingBytes(
            settings.get(Setting.MAX_PENDING_BYTES_IN_ALL), limits::pendingInAllIsFull);
    Handover handover = new Handover(threads.answers());
    this.broadcaster = new Broadcaster(backend, data, handover, limits);
    this.token = token;
    this.tickets = new Tickets(backend.oneTimeValues(), handover);
    this.member =
        new ClusterMember(
            node,
            endpoints,
            backend,
            settings.get(Setting.CLEANUP_INTERVAL),
            threads.timer(),
            threads.answers(),
            handover);
  }

  /**
   * Starts a hub.
   *
   * @param config what was set in code
   * @param propertyNames the names of the application's properties
   * @param properties the application's properties
   * @param environment the environment's variables
   * @return the running hub
   * @throws IllegalArgumentException if a value of the configuration is out of its range, or a
   *     property is named as if it were one and is none
   */
  public static HubRuntime start(
      SseConfig config,
      Collection<String> propertyNames,
      Function<String, @Nullable Object> properties,
      Function<String, @Nullable String> environment) {
    Settings.refuseUnknown(propertyNames);
    Settings settings = Settings.resolve(config, properties, environment);
    DeliveryThreads threads =
        new DeliveryThreads(
            settings.find(Setting.VIRTUAL_THREADS).orElse(null),
            settings.get(Setting.MAX_PLATFORM_THREADS));
    try {
      Backend backend = BackendChoice.make(config, settings);
      Optional<BroadcastToken> token =
          BroadcastToken.of(settings.find(Setting.BROADCAST_TOKEN), backend.isShared());
      HubRuntime runtime = new HubRuntime(settings, threads, backend, token);
      OpenHubs.add(runtime.hub);
      return runtime;
    } catch (RuntimeException e) {
      threads.close();
      throw e;
    }
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
   * @throws IllegalStateException if another class has declared its path, a template of a path is
   *     the principal's key of an endpoint, or the hub is closed
   */
  public EndpointRuntime declare(EndpointDefinition definition) {
    return endpoints.declare(definition, this::start);
  }

  /**
   * Shows a connection to the annotated class.
   *
   * @param connection a connection
   * @param request what its client asked with
   * @return the connection, as the annotated class sees it
   */
  public ConnectionStream stream(Connection connection, StreamRequest request) {
    return new ConnectionStream(connection, request, data);
  }

  /**
   * Takes the application's way of writing JSON.
   *
   * @param mapper the application's own, which writes the data of events from now on
   */
  public void writeJsonWith(ObjectMapper mapper) {
    data.writeWith(mapper);
  }

  /** {@return what a broadcast over HTTP has to show; nothing where it has to be configured} */
  public Optional<BroadcastToken> token() {
    return token;
  }

  /** {@return the one-time tickets that open streams} */
  public Tickets tickets() {
    return tickets;
  }

  /** {@return how much is let in from outside} */
  public HubLimits limits() {
    return limits;
  }

  /** {@return the hub's threads} */
  public DeliveryThreads threads() {
    return threads;
  }

  /** {@return how large the body of a broadcast over HTTP may be} */
  public int maxBroadcastBytes() {
    return settings.get(Setting.MAX_BROADCAST_BYTES);
  }

  /** {@return how long the body of a broadcast over HTTP may take to arrive} */
  public Duration broadcastDeadline() {
    return settings.get(Setting.BROADCAST_DEADLINE);
  }

  /** {@return how long {@code onConnect} may take} */
  public Duration onConnectDeadline() {
    return settings.get(Setting.ON_CONNECT_DEADLINE);
  }

  /** {@return whether streams are written without blocking where a servlet container can} */
  public boolean usesServletTransport() {
    return settings.get(Setting.SERVLET_TRANSPORT);
  }

  /** {@return whether the hub has been closed} */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Whether a stream of an endpoint can open here now.
   *
   * @param endpoint an endpoint
   * @return {@code false} if its client has to come back later
   */
  public boolean takesStreams(EndpointRuntime endpoint) {
    return !draining.hasBegun() && endpoint.isFollowing() && member.isListening();
  }

  /**
   * Broadcasts an event.
   *
   * @param to the endpoints that it goes to
   * @param event as in {@link SseHub#broadcast(String, Object)}
   * @param payload as in {@link SseHub#broadcast(String, Object)}
   * @param filter as in {@link SseHub#broadcast(String, Object, Map)}
   * @param key as in {@link SseHub#broadcast(String, Object, Map, String)}
   * @return as in {@link SseHub#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> broadcast(
      Collection<EndpointRuntime> to,
      String event,
      @Nullable Object payload,
      Map<String, ?> filter,
      @Nullable String key) {
    Entry entry = broadcaster.entry(event, payload, filter, key);
    return closed
        ? CompletableFuture.failedStage(new BackendClosedException())
        : broadcaster.publish(to, entry);
  }

  /**
   * Reads an endpoint's statistics.
   *
   * @param endpoint an endpoint
   * @param filter which connections count
   * @param by the metadata key by whose values they are counted, or {@code null}
   * @return its statistics
   */
  public CompletionStage<EndpointStatistics> statistics(
      EndpointRuntime endpoint, Map<String, String> filter, @Nullable String by) {
    return member.statistics(endpoint, filter, by);
  }

  /** Throws streams out, on all nodes: of the endpoint at a path, or of all. */
  CompletionStage<Void> disconnect(@Nullable String path, Map<String, ?> filter, String reason) {
    DisconnectOrder order =
        new DisconnectOrder(path, new Disconnect(Filters.normalize(filter), reason));
    return closed
        ? CompletableFuture.failedStage(new BackendClosedException())
        : member.disconnect(order);
  }

  /** Ends all streams in order and releases what the hub holds. Idempotent. */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    try {
      Drain drain = draining.begin();
      drain.await();
      Duration left = threads.awaitCallbacks(settings.get(Setting.CLOSE_TIMEOUT));
      closed = true;
      OpenHubs.remove(hub);
      closeEndpoints(drain);
      threads.awaitCallbacks(left);
      member.leave();
    } finally {
      try {
        backend.close();
      } finally {
        threads.close();
      }
    }
  }

  /** What opened while the hub drained may still have to be ended. */
  private void closeEndpoints(Drain drain) {
    endpoints.all().forEach(endpoint -> endpoint.delivery().closeConnections(EndReason.DRAINED));
    for (EndpointRuntime endpoint : endpoints.all()) {
      endpoint.delivery().close(drain.left());
      endpoint.unfollow();
    }
  }

  CompletionStage<Void> drain() {
    return draining.begin().over();
  }

  private Drain startToDrain() {
    return Drain.begin(
        endpoints.all().stream().map(EndpointRuntime::delivery).toList(),
        settings.get(Setting.DRAIN_TIME),
        settings.get(Setting.CLOSE_TIMEOUT),
        threads.timer());
  }

  boolean isReady() {
    return endpoints.all().stream().allMatch(this::takesStreams)
        && !draining.hasBegun()
        && !limits.isFull();
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
    if (closed) {
      throw new IllegalStateException(
          "The hub has been closed. Declare its endpoints while its application starts.");
    }
    DeliverySettings kept =
        new DeliverySettings(
            settings.get(Setting.LOG_EVENTS),
            settings.get(Setting.LOG_BYTES),
            definition.replay(),
            new Bounds(settings.get(Setting.PENDING_EVENTS), settings.get(Setting.PENDING_BYTES)),
            definition.overflow(),
            definition.heartbeat(),
            settings.get(Setting.WRITE_DEADLINE),
            settings.get(Setting.MAX_CONNECTION_AGE));
    return new EndpointRuntime(
        definition,
        new Delivery(threads, pendingInAll, kept),
        backend.log(),
        limits.endpoint(),
        endpoints::isPrincipalKey);
  }
}
