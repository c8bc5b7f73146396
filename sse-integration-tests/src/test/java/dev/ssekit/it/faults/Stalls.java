package dev.ssekit.it.faults;

import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** When this JVM stood still, or nearly so: what it had to do meanwhile heaps up afterwards. */
final class Stalls implements AutoCloseable {
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long STALL = TimeUnit.MILLISECONDS.toNanos(300);

  private record Stall(long from, long to) {}

  private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Stall> stalls = new ConcurrentLinkedQueue<>();

  // The ticker alone.
  private long last = System.nanoTime();

  static Stalls watch() {
    Stalls stalls = new Stalls();
    stalls.start();
    return stalls;
  }

  private void start() {
    var unused = ticker.scheduleAtFixedRate(this::tick, 0, TICK, TimeUnit.NANOSECONDS);
  }

  private void tick() {
    long now = System.nanoTime();
    if (now - last > STALL) {
      stalls.add(new Stall(last, now));
    }
    last = now;
  }

  /** The seconds, counted since then, in which it stood still or caught up for as long. */
  Set<Long> secondsSince(long since) {
    Set<Long> seconds = new HashSet<>();
    for (Stall stall : stalls) {
      long caughtUp = stall.to() + (stall.to() - stall.from());
      long lastSecond = TimeUnit.NANOSECONDS.toSeconds(caughtUp - since);
      for (long second = TimeUnit.NANOSECONDS.toSeconds(stall.from() - since);
          second <= lastSecond;
          second++) {
        seconds.add(second);
      }
    }
    return seconds;
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
