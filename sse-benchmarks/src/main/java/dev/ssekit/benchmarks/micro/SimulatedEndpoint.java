package dev.ssekit.benchmarks.micro;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.delivery.Bounds;
import dev.ssekit.delivery.Delivery;
import dev.ssekit.delivery.DeliverySettings;
import dev.ssekit.delivery.DeliveryThreads;
import dev.ssekit.delivery.Metadata;
import dev.ssekit.delivery.PendingBytes;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.LogEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** An endpoint with connections that have no socket, each with a user of its own. */
final class SimulatedEndpoint implements AutoCloseable {
  private static final int LOG_EVENTS = 4096;
  private static final long LOG_BYTES = 16 << 20;
  private static final String DATA = "x".repeat(100);

  private final DeliveryThreads threads = new DeliveryThreads(null, 1);
  private final Delivery delivery =
      new Delivery(
          threads,
          new PendingBytes(Long.MAX_VALUE),
          new DeliverySettings(
              LOG_EVENTS,
              LOG_BYTES,
              256,
              new Bounds(1024, 1 << 20),
              Overflow.DISCONNECT,
              Duration.ZERO,
              Duration.ofSeconds(30),
              Duration.ZERO));
  private final LongAdder wakes = new LongAdder();
  private final List<SimulatedClient> clients = new ArrayList<>();
  private long appended;

  SimulatedEndpoint(int connections) throws IOException {
    delivery.follower().startsAfter("0");
    for (int i = 0; i < connections; i++) {
      Metadata metadata = new Metadata(Map.of("user", List.of("u" + i)));
      clients.add(new SimulatedClient(delivery.connect(metadata), wakes));
    }
  }

  List<SimulatedClient> clients() {
    return clients;
  }

  void append(Map<String, String> filter) {
    String id = Long.toString(++appended);
    delivery.follower().appended(new LogEntry(id, new Entry("message", DATA, filter)));
  }

  void appendTo(int client) {
    append(Map.of("user", "u" + client));
  }

  /** Waits until a client has been woken, which happens on the hub's thread. */
  void awaitWoken(SimulatedClient client) {
    while (!client.isWoken()) {
      Thread.onSpinWait();
    }
  }

  /** Waits until so many wakes have happened in all. */
  void awaitWakes(long count) {
    while (wakes.sum() < count) {
      Thread.onSpinWait();
    }
  }

  long wakes() {
    return wakes.sum();
  }

  @Override
  public void close() {
    threads.close();
  }
}
