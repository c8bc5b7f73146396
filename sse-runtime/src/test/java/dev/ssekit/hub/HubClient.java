package dev.ssekit.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.Metadata;
import dev.ssekit.wire.EventStreamParser;
import dev.ssekit.wire.EventStreamParser.Dispatched;
import java.io.ByteArrayOutputStream;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client of a hub, on a thread of the hub's. */
final class HubClient implements StreamRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Connection connection;
  private final SseStream stream;
  private volatile boolean ended;

  private HubClient(
      HubRuntime hub,
      EndpointRuntime endpoint,
      Map<String, List<String>> metadata,
      Optional<String> lastEventId) {
    this.connection = endpoint.connect(new Metadata(metadata), lastEventId);
    this.stream = hub.stream(connection, this);
  }

  static HubClient open(HubRuntime hub, EndpointRuntime endpoint) {
    return open(hub, endpoint, Map.of());
  }

  static HubClient open(
      HubRuntime hub, EndpointRuntime endpoint, Map<String, List<String>> metadata) {
    return open(hub, endpoint, metadata, Optional.empty());
  }

  /** Opens one that was told this id last. */
  static HubClient resume(HubRuntime hub, EndpointRuntime endpoint, String lastEventId) {
    return open(hub, endpoint, Map.of(), Optional.of(lastEventId));
  }

  private static HubClient open(
      HubRuntime hub,
      EndpointRuntime endpoint,
      Map<String, List<String>> metadata,
      Optional<String> lastEventId) {
    await().atMost(PATIENCE).until(() -> hub.takesStreams(endpoint));
    HubClient client = new HubClient(hub, endpoint, metadata, lastEventId);
    if (!endpoint.findPlaceOf(client.connection).orTimeout(PATIENCE.toSeconds(), SECONDS).join()) {
      throw new AssertionError("The client's place cannot be judged.");
    }
    BlockingTransport transport = new BlockingTransport();
    if (!client.connection.open(transport)) {
      throw new AssertionError("The connection did not open.");
    }
    hub.threads()
        .start(() -> transport.run(client.connection, client.received, () -> client.ended = true));
    return client;
  }

  SseStream stream() {
    return stream;
  }

  boolean hasEnded() {
    return ended;
  }

  List<Dispatched> events() {
    return EventStreamParser.read(received.toByteArray()).dispatched();
  }

  List<String> data() {
    return events().stream().map(Dispatched::data).toList();
  }

  EventStreamParser parsed() {
    return EventStreamParser.read(received.toByteArray());
  }

  @Override
  public String path() {
    return "/events";
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.empty();
  }

  @Override
  public List<String> queryAll(String name) {
    return List.of();
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.empty();
  }

  @Override
  public Optional<String> remoteAddress() {
    return Optional.empty();
  }
}
