package dev.ssekit.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long to wait for another thread: generously, until one has not come. */
final class Patience {
  private static final Duration AT_FIRST = Duration.ofSeconds(20);
  private static final Duration ONCE_LOST = Duration.ofMillis(100);

  private static volatile Duration left = AT_FIRST;

  private Patience() {}

  /** Where it was in vain, those to come need not wait as long to fail. */
  static boolean awaits(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > left.toNanos()) {
        left = ONCE_LOST;
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }
}
