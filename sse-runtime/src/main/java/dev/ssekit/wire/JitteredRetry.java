package dev.ssekit.wire;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a client is to come back: at random, so that those who leave together do not come together.
 */
public final class JitteredRetry {
  private static final long USUAL = ControlBlock.RETRY.toMillis();

  private JitteredRetry() {}

  /**
   * {@return for a client that may find another node, or this one restarted: 1.5 to 4.5 seconds}
   */
  public static Duration elsewhere() {
    return between(USUAL / 2, USUAL * 3 / 2);
  }

  /** {@return for a client that this node cannot take for now: 3 to 9 seconds} */
  public static Duration later() {
    return between(USUAL, USUAL * 3);
  }

  private static Duration between(long least, long most) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most));
  }
}
