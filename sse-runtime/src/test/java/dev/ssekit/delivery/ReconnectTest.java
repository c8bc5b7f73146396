package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Entry;
import dev.ssekit.wire.EventStreamParser.Dispatched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Clients that drop and resume at random while several threads broadcast: each gets everything that
 * matches it, once and in the log's order. To repeat a run, give its seed: {@code
 * -Dsse.stress.seed=42}.
 */
class ReconnectTest {
  private static final String PATH = "/reconnect";
  private static final int EVENTS = 20_000;
  private static final int PUBLISHERS = 3;
  private static final int CLIENTS = 6;
  private static final int CHANNELS = 3;

  private final long seed = Long.getLong("sse.stress.seed", new Random().nextLong());
  private final InMemoryBackend backend = new InMemoryBackend(256, 1 << 20);
  private final DeliveryThreads threads = new DeliveryThreads(null, 2000);
  private final Delivery delivery =
      new Delivery(
          threads,
          new PendingBytes(Long.MAX_VALUE),
          new DeliverySettings(
              EVENTS,
              1 << 26,
              EVENTS,
              new Bounds(EVENTS, 1 << 26),
              Overflow.DISCONNECT,
              Duration.ofMillis(20),
              Duration.ofSeconds(60),
              Duration.ZERO));
  private final PublishedLog log = new PublishedLog(delivery.follower());
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicBoolean done = new AtomicBoolean();

  @AfterEach
  void close() {
    delivery.closeConnections(EndReason.DRAINED);
    delivery.close(Duration.ofSeconds(10));
    backend.close();
    threads.close();
  }

  @Test
  void losesDoublesAndReordersNothing() throws Exception {
    backend.log().follow(PATH, 0, log).toCompletableFuture().join();
    String start = delivery.log().end().id();
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    List<Thread> publishers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      publishers.add(worker(i, failures, this::publish));
    }
    List<Thread> visitors = new ArrayList<>();
    List<List<String>> received = new ArrayList<>();
    List<Metadata> metadata = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Map<String, List<String>> channel =
          Map.of("channel", List.of(Integer.toString(i % CHANNELS)));
      List<String> data = new ArrayList<>();
      received.add(data);
      metadata.add(new Metadata(channel));
      visitors.add(worker(PUBLISHERS + i, failures, random -> visit(random, start, channel, data)));
    }
    publishers.forEach(Thread::start);
    visitors.forEach(Thread::start);
    for (Thread publisher : publishers) {
      publisher.join();
    }
    broadcast("last", Map.of());
    done.set(true);
    for (Thread visitor : visitors) {
      visitor.join();
    }
    assertThat(failures).as("failures, seed %s", seed).isEmpty();
    for (int i = 0; i < CLIENTS; i++) {
      List<String> expected = log.after(start, metadata.get(i), Integer.MAX_VALUE);
      assertThat(received.get(i)).as("client %s, seed %s", i, seed).isEqualTo(expected);
    }
    assertThat(delivery.counters().replayed()).as("seed %s", seed).isPositive();
  }

  /** A client that stays for a moment, drops somewhere, and comes back until it has all. */
  private void visit(
      Random random, String start, Map<String, List<String>> channel, List<String> received) {
    String lastId = start;
    while (received.isEmpty() || !received.get(received.size() - 1).equals("last")) {
      PipedClient client = PipedClient.resume(delivery, channel, lastId);
      client.start(threads);
      if (!done.get()) {
        LockSupport.parkNanos(random.nextInt(20_000_000));
      } else {
        await("seed " + seed).until(() -> client.hasReceived("last"));
      }
      client.leave();
      client.connection().abort();
      for (Dispatched event : client.parsed().dispatched()) {
        assertThat(event.event()).as("seed %s", seed).isEqualTo("message");
        received.add(event.data());
      }
      String told = client.parsed().lastEventId();
      lastId = told.isEmpty() ? lastId : told;
    }
  }

  private void publish(Random random) {
    for (int number = published.incrementAndGet();
        number < EVENTS;
        number = published.incrementAndGet()) {
      Map<String, String> filter =
          random.nextInt(4) == 0
              ? Map.of()
              : Map.of("channel", Integer.toString(random.nextInt(CHANNELS)));
      broadcast("b" + number, filter);
      if (random.nextInt(20) == 0) {
        LockSupport.parkNanos(random.nextInt(2_000_000));
      }
    }
  }

  private interface Work {
    void once(Random random);
  }

  private Thread worker(int number, List<Throwable> failures, Work work) {
    return new Thread(
        () -> {
          try {
            work.once(new Random(seed + number));
          } catch (RuntimeException | Error e) {
            failures.add(e);
          }
        },
        "reconnect-" + number);
  }

  private void broadcast(String data, Map<String, String> filter) {
    backend
        .log()
        .publish(Set.of(PATH), new Entry("message", data, filter))
        .toCompletableFuture()
        .join();
  }
}
