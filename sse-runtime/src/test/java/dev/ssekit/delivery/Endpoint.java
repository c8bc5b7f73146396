package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.wire.EventEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** An endpoint whose backend is the test: it appends by one thread at a time. */
final class Endpoint implements AutoCloseable {
  static final Map<String, String> OTHERS = Map.of("channel", "other");
  static final long IN_ALL = 4 << 20;
  static final Bounds WIDE = new Bounds(1000, 1 << 20);

  private final DeliveryThreads threads = new DeliveryThreads(null, 2000);
  private final PendingBytes pendingInAll = new PendingBytes(IN_ALL);
  private final Delivery delivery;
  private int appended;

  Endpoint(Bounds bounds, int logEvents, Duration heartbeat) {
    this(bounds, logEvents, heartbeat, Overflow.DISCONNECT);
  }

  Endpoint(Bounds bounds, int logEvents, Duration heartbeat, Overflow overflow) {
    this(bounds, logEvents, 1, heartbeat, overflow, Duration.ZERO);
  }

  private Endpoint(
      Bounds bounds,
      int logEvents,
      int replay,
      Duration heartbeat,
      Overflow overflow,
      Duration maxAge) {
    this.delivery =
        new Delivery(
            threads,
            pendingInAll,
            new DeliverySettings(
                logEvents,
                16 << 20,
                replay,
                bounds,
                overflow,
                heartbeat,
                Duration.ofSeconds(30),
                maxAge));
    delivery.follower().startsAfter("e-0");
  }

  /** One whose clients may resume so many events. */
  static Endpoint replaying(int replay, int logEvents, Bounds bounds, Overflow overflow) {
    return new Endpoint(bounds, logEvents, replay, Duration.ZERO, overflow, Duration.ZERO);
  }

  /** One whose connections stay open so long at the most, and have no heartbeat. */
  static Endpoint aging(Duration maxAge) {
    return new Endpoint(WIDE, 1024, 1, Duration.ZERO, Overflow.DISCONNECT, maxAge);
  }

  static Endpoint wide() {
    return new Endpoint(WIDE, 1024, Duration.ZERO);
  }

  Delivery delivery() {
    return delivery;
  }

  DeliveryThreads threads() {
    return threads;
  }

  /** A connection that the test's thread writes; it is open. */
  SimulatedTransport open(Map<String, List<String>> metadata) {
    SimulatedTransport transport = connect(metadata);
    assertThat(transport.open()).isTrue();
    return transport;
  }

  /** A connection whose {@code onConnect} runs. */
  SimulatedTransport connect(Map<String, List<String>> metadata) {
    return new SimulatedTransport(delivery.connect(new Metadata(metadata)));
  }

  /** A client that comes back with this id; its connection is open. */
  SimulatedTransport resume(String lastId, Map<String, List<String>> metadata) {
    SimulatedTransport transport = reconnect(lastId, metadata);
    assertThat(transport.open()).isTrue();
    return transport;
  }

  /** A client that comes back with this id, while {@code onConnect} runs. */
  SimulatedTransport reconnect(String lastId, Map<String, List<String>> metadata) {
    return new SimulatedTransport(delivery.connect(new Metadata(metadata), Resume.after(lastId)));
  }

  /** The backend has lost events; what comes follows this position. */
  void lose(String position) {
    delivery.follower().lost(position);
    awaitFanOut();
  }

  /** Broadcasts, and waits until the connections have been woken. */
  void broadcast(String data, Map<String, String> filter) {
    append(data, filter);
    awaitFanOut();
  }

  void broadcast(String data) {
    broadcast(data, Map.of());
  }

  /** Broadcasts about something, and waits until the connections have been woken. */
  void broadcastAbout(String key, String data) {
    appended++;
    delivery
        .follower()
        .appended(new LogEntry("e-" + appended, new Entry("message", data, Map.of(), key)));
    awaitFanOut();
  }

  /** Broadcasts, and leaves the fan-out to itself. */
  void append(String data, Map<String, String> filter) {
    appended++;
    delivery.follower().appended(new LogEntry("e-" + appended, new Entry("message", data, filter)));
  }

  /** Broadcasts so many events to another channel, and waits until all are dispatched. */
  void broadcastToOthers(int events) {
    for (int i = 0; i < events; i++) {
      append("to others", OTHERS);
    }
    awaitFanOut();
  }

  /** Keeps the fan-out thread from naming events until the latch opens. */
  void holdFanOut(CountDownLatch latch) {
    threads
        .fanOut()
        .execute(() -> {
          try {
            latch.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  void awaitFanOut() {
    await()
        .pollInterval(Duration.ofMillis(1))
        .until(() -> delivery.dispatched().next() == delivery.log().end().next());
  }

  int connections() {
    return delivery.registry().count(Map.of());
  }

  /** What all its clients alone are still to be sent. */
  PendingBytes pendingInAll() {
    return pendingInAll;
  }

  long slowClients() {
    return delivery.counters().slowClientsDisconnected();
  }

  static byte[] block(String data) {
    return EventEncoder.encode(ServerSentEvent.builder().data(data).build());
  }

  @Override
  public void close() {
    delivery.closeConnections(EndReason.DRAINED);
    delivery.close(Duration.ZERO);
    threads.close();
  }
}
