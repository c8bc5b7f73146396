package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** One load on one server: opens the streams, warms up, measures, waits for the last event. */
final class Run {
  private static final long DRAIN_NANOS = Duration.ofSeconds(8).toNanos();
  private static final double SETTLE_SECONDS = 0.2;

  private final Load load;
  private final EventStreams streams;
  private final Tally tally;
  private final Broadcaster broadcaster;

  // The broadcasts under way: from when, until when, and how they count.
  private boolean measured;
  private long startedAt;
  private long endsAt;
  private int startedWith;

  private Run(Load load, EventStreams streams) {
    this.load = load;
    this.streams = streams;
    this.tally = streams.tally();
    this.broadcaster = streams.broadcaster();
  }

  static Map<Figure, Double> of(Load load) throws IOException {
    try (EventStreams streams = new EventStreams(load)) {
      return new Run(load, streams).measure();
    }
  }

  private Map<Figure, Double> measure() throws IOException {
    settle();
    broadcast(false, load.warmUp());
    settle();
    long healthy = tally.healthy();
    double serverCpu = cpuMicros(load.pid());
    double clientCpu = cpuMicros(ProcessHandle.current().pid());
    broadcast(true, load.seconds());
    serverCpu = cpuMicros(load.pid()) - serverCpu;
    clientCpu = cpuMicros(ProcessHandle.current().pid()) - clientCpu;

    long delivered = tally.measuredDeliveries();
    int sent = broadcaster.sent() - startedWith;
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.BROADCASTS, (double) sent);
    figures.put(Figure.LOST, (double) (expected(healthy, startedWith, sent) - delivered));
    figures.put(Figure.OUT_OF_ORDER, (double) tally.outOfOrderDeliveries());
    figures.put(Figure.DISCONNECTED, (double) tally.disconnections());
    figures.put(Figure.CPU_PER_DELIVERY, serverCpu / delivered);
    figures.put(Figure.CLIENT_CPU_PER_DELIVERY, clientCpu / delivered);
    figures.put(Figure.DELIVERIES_PER_SECOND, delivered * 1e9 / (tally.lastAt() - startedAt));
    figures.put(Figure.LATENCY_P50, tally.latency().millis(0.5));
    figures.put(Figure.LATENCY_P99, tally.latency().millis(0.99));
    figures.put(Figure.LATENCY_MAX, tally.latency().maxMillis());
    figures.put(Figure.CALL_P50, broadcaster.calls().millis(0.5));
    figures.put(Figure.CALL_P99, broadcaster.calls().millis(0.99));
    figures.put(Figure.POST_P50, broadcaster.posts().millis(0.5));
    return figures;
  }

  private void settle() throws IOException {
    long until = System.nanoTime() + (long) (SETTLE_SECONDS * 1e9);
    while (System.nanoTime() < until) {
      streams.pump(20, () -> {});
    }
  }

  private void broadcast(boolean counts, double seconds) throws IOException {
    measured = counts;
    startedAt = System.nanoTime();
    endsAt = startedAt + (long) (seconds * 1e9);
    startedWith = broadcaster.sent();
    while (System.nanoTime() < endsAt) {
      streams.pump(load.rate() > 0 ? 1 : 100, this::broadcastIfDue);
    }
    drain();
  }

  private void broadcastIfDue() throws IOException {
    if (broadcaster.isWaiting()) {
      return;
    }
    if (load.rate() > 0) {
      int sent = broadcaster.sent() - startedWith;
      long now = System.nanoTime();
      if (now < endsAt && now - startedAt >= sent * 1e9 / load.rate()) {
        broadcaster.post(measured);
      }
    } else if (expected(tally.healthy(), 0, broadcaster.sent() - load.window()) <= tally.total()
        && System.nanoTime() < endsAt) {
      broadcaster.post(measured);
    }
  }

  /** Until every healthy stream has had everything, or nothing has come for a while. */
  private void drain() throws IOException {
    long before = tally.total();
    long since = System.nanoTime();
    while (broadcaster.isWaiting()
        || tally.total() < expected(tally.healthy(), 0, broadcaster.sent())) {
      streams.pump(10, () -> {});
      if (tally.total() != before) {
        before = tally.total();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > DRAIN_NANOS) {
        return;
      }
    }
  }

  /** How many deliveries a number of broadcasts makes, from the one of that sequence on. */
  private long expected(long healthy, int first, int broadcasts) {
    int channels = load.channels();
    if (broadcasts <= 0 || channels == 1) {
      return Math.max(0, broadcasts) * healthy;
    }
    long all = 0;
    for (int i = first; i < first + broadcasts; i++) {
      int channel = i % channels;
      all += (healthy - channel + channels - 1) / channels;
    }
    return all;
  }

  private static double cpuMicros(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(cpu -> cpu.toNanos() / 1e3)
        .orElse(Double.NaN);
  }
}
