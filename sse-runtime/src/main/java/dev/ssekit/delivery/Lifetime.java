package dev.ssekit.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a connection may stay open: each for a time of its own, between four fifths of the
 * maximum and all of it, so that those who came together do not come back together.
 */
final class Lifetime {
  private static final double LEAST = 0.8;
  private static final long WITHOUT_END = Long.MAX_VALUE / 2;

  private Lifetime() {}

  /**
   * The end of one that begins now, on the clock of {@link System#nanoTime()}.
   *
   * @param longest zero for a life without end
   */
  static long end(Duration longest) {
    return System.nanoTime() + (longest.isZero() ? WITHOUT_END : drawn(longest.toNanos()));
  }

  private static long drawn(long longest) {
    return (long) (longest * ThreadLocalRandom.current().nextDouble(LEAST, 1));
  }
}
