package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One load on one server: opens the streams, warms up, measures, waits for the last event. */
final class Run implements AutoCloseable {
  private static final long DRAIN_NANOS = Duration.ofSeconds(8).toNanos();
  private static final long SETTLE_NANOS = Duration.ofMillis(200).toNanos();

  private final Load load;
  private final EventStreams streams;
  private final Tally tally;
  private final Broadcaster broadcaster;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  Run(Load load) throws IOException {
    this.load = load;
    this.streams = new EventStreams(load);
    this.tally = streams.tally();
    this.broadcaster = new Broadcaster(load, streams.progress());
  }

  Map<Figure, Double> measure() throws IOException, InterruptedException {
    settle();
    broadcast(false, load.warmUp());
    settle();
    long healthy = tally.healthy();
    int sentBefore = broadcaster.sent();
    double serverCpu = cpuMicros(load.pid());
    double clientCpu = cpuMicros(ProcessHandle.current().pid());
    long start = System.nanoTime();
    broadcast(true, load.seconds());
    serverCpu = cpuMicros(load.pid()) - serverCpu;
    clientCpu = cpuMicros(ProcessHandle.current().pid()) - clientCpu;

    long delivered = tally.measuredDeliveries();
    int sent = broadcaster.sent() - sentBefore;
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.BROADCASTS_PER_SECOND, sent / load.seconds());
    figures.put(Figure.LOST, (double) (load.deliveries(sentBefore, sent, healthy) - delivered));
    figures.put(Figure.OUT_OF_ORDER, (double) tally.outOfOrderDeliveries());
    figures.put(Figure.DISCONNECTED, (double) tally.disconnections());
    figures.put(Figure.CPU_PER_DELIVERY, serverCpu / delivered);
    figures.put(Figure.CLIENT_CPU_PER_DELIVERY, clientCpu / delivered);
    figures.put(Figure.DELIVERIES_PER_SECOND, delivered * 1e9 / (tally.lastAt() - start));
    figures.put(Figure.LATENCY_P50, tally.latency().millis(0.5));
    figures.put(Figure.LATENCY_P99, tally.latency().millis(0.99));
    figures.put(Figure.LATENCY_MAX, tally.latency().maxMillis());
    figures.put(Figure.CALL_P50, broadcaster.calls().millis(0.5));
    figures.put(Figure.CALL_P99, broadcaster.calls().millis(0.99));
    figures.put(Figure.POST_P50, broadcaster.posts().millis(0.5));
    return figures;
  }

  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    broadcaster.close();
    streams.close();
  }

  private void settle() throws IOException {
    long until = System.nanoTime() + SETTLE_NANOS;
    while (System.nanoTime() < until) {
      streams.read(20);
    }
  }

  private void broadcast(boolean measured, double seconds)
      throws IOException, InterruptedException {
    Future<?> broadcasting =
        thread.submit(() -> {
          broadcaster.broadcast(measured, seconds);
          return null;
        });
    while (!broadcasting.isDone()) {
      streams.read(20);
    }
    try {
      broadcasting.get();
    } catch (ExecutionException e) {
      throw new IOException("A broadcast failed: " + e.getCause(), e);
    }
    drain();
  }

  /** Until every healthy stream has had everything, or nothing has come for a while. */
  private void drain() throws IOException {
    long before = tally.total();
    long since = System.nanoTime();
    while (tally.total() < load.deliveries(0, broadcaster.sent(), tally.healthy())) {
      streams.read(20);
      if (tally.total() != before) {
        before = tally.total();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > DRAIN_NANOS) {
        return;
      }
    }
  }

  private static double cpuMicros(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(cpu -> cpu.toNanos() / 1e3)
        .orElse(Double.NaN);
  }
}
