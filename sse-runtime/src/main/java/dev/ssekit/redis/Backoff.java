package dev.ssekit.redis;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: longer each time, and not for all nodes alike. */
final class Backoff {
  private static final long SHORTEST_MILLIS = 20;
  private static final long LONGEST_MILLIS = 1000;

  // Of the thread that makes the attempts.
  private long millis = SHORTEST_MILLIS;

  Duration next() {
    long longest = millis;
    millis = Math.min(LONGEST_MILLIS, millis * 2);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
  }

  void reset() {
    millis = SHORTEST_MILLIS;
  }
}
