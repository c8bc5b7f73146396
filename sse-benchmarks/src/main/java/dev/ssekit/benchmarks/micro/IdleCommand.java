package dev.ssekit.benchmarks.micro;

import com.sun.management.OperatingSystemMXBean;
import dev.ssekit.annotations.Overflow;
import dev.ssekit.delivery.Bounds;
import dev.ssekit.delivery.Delivery;
import dev.ssekit.delivery.DeliverySettings;
import dev.ssekit.delivery.DeliveryThreads;
import dev.ssekit.delivery.Metadata;
import dev.ssekit.delivery.PendingBytes;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What connections cost that have nothing to do but to be sent heartbeats: simulated ones, without
 * a socket, so that the figures are those of log, cursors and heartbeats.
 */
public final class IdleCommand {
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  private static final List<Integer> CONNECTIONS = List.of(1_000, 10_000, 100_000);
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private IdleCommand() {}

  /**
   * Measures, and prints a table in Markdown.
   *
   * @param out where to
   * @throws InterruptedException if the thread is interrupted
   */
  public static void run(PrintStream out) throws InterruptedException {
    out.println("| connections | heap each, bytes | heartbeats/s | CPU, ms each second |");
    out.println("| --: | --: | --: | --: |");
    for (int connections : CONNECTIONS) {
      measure(connections, out);
    }
  }

  private static void measure(int connections, PrintStream out) throws InterruptedException {
    LongAdder heartbeats = new LongAdder();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    long before = liveHeap();
    try (DeliveryThreads threads = new DeliveryThreads(null, 1)) {
      Delivery delivery = new Delivery(threads, new PendingBytes(Long.MAX_VALUE), settings());
      delivery.follower().startsAfter("0");
      List<IdleClient> clients = new ArrayList<>(connections);
      for (int i = 0; i < connections; i++) {
        Metadata metadata = new Metadata(Map.of("user", List.of("u" + i)));
        clients.add(new IdleClient(delivery.connect(metadata), writer, heartbeats));
      }
      long heap = (liveHeap() - before) / connections;
      // The first round compiles what heartbeats run through; the second falls into the middle.
      TimeUnit.SECONDS.sleep(HEARTBEAT.toSeconds() * 3 / 2);
      long counted = heartbeats.sum();
      long cpu = PROCESS.getProcessCpuTime();
      TimeUnit.SECONDS.sleep(HEARTBEAT.toSeconds());
      double seconds = HEARTBEAT.toSeconds();
      out.printf(
          Locale.ROOT,
          "| %,d | %,d | %,.0f | %.1f |%n",
          clients.size(),
          heap,
          (heartbeats.sum() - counted) / seconds,
          (PROCESS.getProcessCpuTime() - cpu) / 1e6 / seconds);
    } finally {
      writer.shutdown();
    }
  }

  private static DeliverySettings settings() {
    return new DeliverySettings(
        4096,
        16 << 20,
        256,
        new Bounds(1024, 1 << 20),
        Overflow.DISCONNECT,
        HEARTBEAT,
        Duration.ofSeconds(30),
        Duration.ofHours(12));
  }

  private static long liveHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
