package dev.ssekit.memory;

import java.time.Duration;

/** A value with the time at which it is gone, on the clock of {@link System#nanoTime()}. */
record Expiring(String value, long deadline) {
  static Expiring in(Duration timeToLive, String value) {
    return new Expiring(value, System.nanoTime() + timeToLive.toNanos());
  }

  boolean isGone() {
    return System.nanoTime() - deadline >= 0;
  }
}
