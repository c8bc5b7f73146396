package dev.ssekit.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before coming back: what the server has asked for and up to half of it more, at
 * random, so that clients do not come together; twice as long after each attempt that has found no
 * server, up to eight times. Of one thread.
 */
final class ReconnectDelay {
  private static final int MOST_DOUBLINGS = 3;

  private int failures;

  void connected() {
    failures = 0;
  }

  void failed() {
    failures++;
  }

  Duration next(Duration retry) {
    long least = retry.toMillis() << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    return Duration.ofMillis(least + ThreadLocalRandom.current().nextLong(least / 2 + 1));
  }
}
