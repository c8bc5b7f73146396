package dev.ssekit.hub;

import dev.ssekit.delivery.Connection;
import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.wire.EventEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stream over a connection. Internal: what {@code dev.ssekit.jaxrs} opens or refuses. */
public final class ConnectionStream implements SseStream {
  private final Connection connection;
  private final StreamRequest request;
  private final EventData data;

  // Guarded by this.
  private boolean settled;
  private @Nullable Rejection rejection;

  ConnectionStream(Connection connection, StreamRequest request, EventData data) {
    this.connection = connection;
    this.request = request;
    this.data = data;
  }

  @Override
  public boolean send(String event, @Nullable Object payload) {
    return send(ServerSentEvent.builder().event(event).data(data.write(payload)).build());
  }

  @Override
  public boolean send(ServerSentEvent event) {
    if (event.id().isPresent()) {
      throw new IllegalArgumentException(
          "Ids belong to the log; an event for one client alone has none. Leave the id out.");
    }
    ReservedEvents.refuse(event.event());
    return connection.send(EventEncoder.encode(event));
  }

  @Override
  public boolean comment(String text) {
    return send(ServerSentEvent.builder().comment(text).build());
  }

  @Override
  public Map<String, Set<String>> metadata() {
    return connection.metadata().values();
  }

  @Override
  public Optional<String> metadata(String key) {
    return metadata().getOrDefault(key, Set.of()).stream().findFirst();
  }

  @Override
  public void setMetadata(String key, String... values) {
    connection.metadata().set(key, List.of(values));
  }

  @Override
  public void reject(int status, String detail) {
    Rejection given = new Rejection(status, detail);
    synchronized (this) {
      if (settled) {
        throw new IllegalStateException(
            "A stream can be rejected during onConnect only. Call close() to end it later.");
      }
      if (rejection == null) {
        rejection = given;
      }
    }
    connection.abort();
  }

  /**
   * Ends the time in which the stream can be rejected.
   *
   * @return the rejection, if there was one
   */
  public synchronized Optional<Rejection> settle() {
    settled = true;
    return Optional.ofNullable(rejection);
  }

  @Override
  public StreamRequest request() {
    return request;
  }

  @Override
  public void close() {
    connection.close();
  }

  @Override
  public boolean isOpen() {
    return connection.isOpen();
  }
}
