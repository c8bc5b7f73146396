package dev.ssekit.admission;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Token buckets, one for each key, which hold what comes in a second. Thread-safe; a change locks
 * out those of the same key, and few others.
 *
 * <p>Of a bucket only the time is kept at which it will be full again. One that is full is as good
 * as none, and each is within a second after its last use: those are dropped where there are many.
 * Where too many are left all the same, keys that are new share one.
 */
public final class Rates {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Object OTHERS = new Object();

  private final long interval;
  private final int mostBuckets;
  private final LongSupplier clock;
  private final ConcurrentHashMap<Object, Long> fullAt = new ConcurrentHashMap<>();
  private final AtomicLong sweptAt;

  /**
   * Has all buckets full.
   *
   * @param perSecond how much each key has in a second, from 1 to a billion
   * @param mostBuckets how many keys are told apart
   * @param clock the time in nanoseconds, like {@link System#nanoTime()}
   */
  public Rates(int perSecond, int mostBuckets, LongSupplier clock) {
    this.interval = SECOND / perSecond;
    this.mostBuckets = mostBuckets;
    this.clock = clock;
    this.sweptAt = new AtomicLong(clock.getAsLong() - SECOND);
  }

  /**
   * Takes one from a key's bucket.
   *
   * @param key whose
   * @return zero if one was left, else how long it takes until one is
   */
  public Duration take(Object key) {
    long[] wait = {0};
    fullAt.compute(
        keptApart(key),
        (same, before) -> {
          long now = clock.getAsLong();
          long from = before == null || before - now < 0 ? now : before;
          long after = from + interval;
          wait[0] = Math.max(0, after - now - SECOND);
          return wait[0] == 0 ? Long.valueOf(after) : before;
        });
    return Duration.ofNanos(wait[0]);
  }

  private Object keptApart(Object key) {
    if (fullAt.containsKey(key) || fullAt.mappingCount() < mostBuckets) {
      return key;
    }
    long now = clock.getAsLong();
    long swept = sweptAt.get();
    if (now - swept >= SECOND && sweptAt.compareAndSet(swept, now)) {
      fullAt.values().removeIf(time -> time - now <= 0);
    }
    return fullAt.mappingCount() < mostBuckets ? key : OTHERS;
  }

  /** How many buckets are kept. */
  int buckets() {
    return fullAt.size();
  }
}
