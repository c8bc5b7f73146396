package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients come, stall, leave, are thrown out and sent something while others broadcast, on real
 * threads. What each has received has no gap that it was not told of, no double and no other order
 * than the log's. To repeat a run, give its seed: {@code -Dsse.stress.seed=42}.
 */
@Isolated
class StressTest {
  private static final String PATH = "/stress";
  private static final int CHANNELS = 4;
  private static final int PUBLISHERS = 2;
  private static final int VISITORS = 6;
  private static final long SCARCE = 300;
  private static final int MOST_CLIENTS = 800;
  private static final Duration FOR = Duration.ofSeconds(3);

  private final long seed = Long.getLong("sse.stress.seed", new Random().nextLong());
  private final InMemoryBackend backend = new InMemoryBackend(256, 1 << 20);
  private final DeliveryThreads threads = new DeliveryThreads(null, 2000);
  private final PendingBytes inAll =
      new PendingBytes(new Random(seed).nextInt(2) == 0 ? SCARCE : 1 << 20);
  private final ConcurrentLinkedQueue<StressClient> clients = new ConcurrentLinkedQueue<>();
  private final AtomicInteger published = new AtomicInteger();

  private final ExecutorService container =
      Executors.newSingleThreadExecutor(run -> new Thread(run, "container"));

  static Stream<Arguments> everyOverflowOnEachTransport() {
    return Arrays.stream(Overflow.values())
        .flatMap(overflow -> Stream.of(arguments(overflow, false), arguments(overflow, true)));
  }

  @ParameterizedTest(name = "overflow {0}, servlet transport {1}")
  @MethodSource("everyOverflowOnEachTransport")
  void leavesNoGapNoDoubleAndNothingBehind(Overflow overflow, boolean servlet) throws Exception {
    Delivery delivery =
        new Delivery(
            threads,
            inAll,
            new DeliverySettings(
                256,
                1 << 20,
                256,
                new Bounds(100, 1 << 18),
                overflow,
                heartbeat(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1)));
    PublishedLog log = new PublishedLog(delivery.follower());
    backend.log().follow(PATH, 0, log).toCompletableFuture().join();
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    long end = System.nanoTime() + FOR.toNanos();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < PUBLISHERS; i++) {
      workers.add(worker(i, failures, random -> publish(random), end));
    }
    for (int i = 0; i < VISITORS; i++) {
      workers.add(
          worker(
              PUBLISHERS + i,
              failures,
              random -> visit(connect(delivery, servlet, random), random),
              end));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    assertThat(failures).as("failures, seed %s", seed).isEmpty();
    broadcast("b-last", Map.of());
    await("seed " + seed).until(() -> clients.stream().allMatch(client -> client.isOver("b-last")));
    delivery.closeConnections(EndReason.DRAINED);
    delivery.close(Duration.ofSeconds(10));
    await("seed " + seed).until(() -> clients.stream().allMatch(StressClient::hasEnded));

    int received = 0;
    for (StressClient client : clients) {
      received += client.check(log, overflow, "seed " + seed);
    }
    assertThat(received).as("events received, seed %s", seed).isPositive();
    assertThat(delivery.registry().count(Map.of())).as("seed %s", seed).isZero();
    assertThat(inAll.now()).as("bytes pending in all, seed %s", seed).isZero();
    close();
    await("seed " + seed).until(() -> liveThreads() == 0);
    assertThat(keptBy(delivery.log())).isLessThanOrEqualTo(256);
  }

  @AfterEach
  void close() {
    backend.close();
    threads.close();
    container.shutdown();
  }

  /** A publisher: mostly single events, now and then a burst beyond the bounds or the log. */
  private void publish(Random random) {
    int burst = random.nextInt(200) == 0 ? 600 : 1 + random.nextInt(3);
    for (int i = 0; i < burst; i++) {
      Map<String, String> filter =
          random.nextInt(4) == 0
              ? Map.of()
              : Map.of("channel", Integer.toString(random.nextInt(CHANNELS)));
      broadcast("b" + published.incrementAndGet(), filter);
    }
    awaitSome(random.nextInt(200_000));
  }

  private StressClient connect(Delivery delivery, boolean servlet, Random random) {
    String channel = Integer.toString(random.nextInt(CHANNELS));
    Connection connection = delivery.connect(new Metadata(Map.of("channel", List.of(channel))));
    ThreadedClient client =
        servlet ? new ServletClient(connection, container) : new PipedClient(connection);
    return new StressClient(delivery, client, published::get);
  }

  /** One client's life. */
  private void visit(StressClient client, Random random) {
    clients.add(client);
    for (int i = random.nextInt(3); i > 0; i--) {
      client.send();
    }
    if (random.nextInt(20) == 0) {
      client.refuse();
      return;
    }
    if (random.nextInt(20) == 0) {
      client.disconnect();
    }
    client.start(threads);
    for (int step = random.nextInt(40); step > 0; step--) {
      if (random.nextInt(100) == 0) {
        client.change(Integer.toString(random.nextInt(CHANNELS)));
      } else {
        step(client, random);
      }
    }
    client.resume();
    leave(client, random);
  }

  private static void step(StressClient client, Random random) {
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> client.send();
      case 3 -> client.stall();
      case 4, 5 -> client.resume();
      default -> awaitSome(random.nextInt(2_000_000));
    }
  }

  private static void leave(StressClient client, Random random) {
    switch (random.nextInt(7)) {
      case 0 -> client.leave();
      case 4 -> client.disconnect();
      case 1 -> client.abort();
      case 2, 3 -> client.close();
      default -> {
        // It stays until the end.
      }
    }
  }

  private interface Work {
    void once(Random random);
  }

  private Thread worker(int number, List<Throwable> failures, Work work, long end) {
    Random random = new Random(seed + number);
    return new Thread(
        () -> {
          try {
            while (System.nanoTime() - end < 0 && clients.size() < MOST_CLIENTS) {
              work.once(random);
            }
          } catch (RuntimeException | Error e) {
            failures.add(e);
          }
        },
        "stress-" + number);
  }

  private void broadcast(String data, Map<String, String> filter) {
    backend
        .log()
        .publish(Set.of(PATH), new Entry("message", data, filter))
        .toCompletableFuture()
        .join();
  }

  /** Without heartbeats a wake that is lost stays lost. */
  private Duration heartbeat() {
    return new Random(seed).nextBoolean() ? Duration.ofMillis(20) : Duration.ZERO;
  }

  private static int keptBy(NodeLog log) {
    int kept = 0;
    for (long sequence = 0; sequence < log.end().next(); sequence++) {
      kept += log.read(sequence) == null ? 0 : 1;
    }
    return kept;
  }

  private static long liveThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sse-"))
        .count();
  }

  private static void awaitSome(int nanos) {
    LockSupport.parkNanos(nanos);
  }
}
