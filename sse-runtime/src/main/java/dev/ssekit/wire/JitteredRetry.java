package dev.ssekit.wire;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When a client is to come back: each at a time of its own, so that those who leave together do not
 * come together. From a random start each time lies a golden section after the one before, round
 * the range: however many leave, their times lie evenly, where random ones would lie in heaps.
 */
public final class JitteredRetry {
  private static final long USUAL = ControlBlock.RETRY.toMillis();
  private static final JitteredRetry ELSEWHERE = new JitteredRetry(USUAL / 2, USUAL * 3 / 2);
  private static final JitteredRetry LATER = new JitteredRetry(USUAL, USUAL * 3);

  /** The golden section of 2^64. */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long least;
  private final long most;
  private final AtomicLong place = new AtomicLong(ThreadLocalRandom.current().nextLong());

  JitteredRetry(long least, long most) {
    this.least = least;
    this.most = most;
  }

  /**
   * {@return for a client that may find another node, or this one restarted: 1.5 to 4.5 seconds}
   */
  public static Duration elsewhere() {
    return ELSEWHERE.next();
  }

  /** {@return for a client that this node cannot take for now: 3 to 9 seconds} */
  public static Duration later() {
    return LATER.next();
  }

  Duration next() {
    double share = (place.addAndGet(STEP) >>> 11) * 0x1p-53;
    return Duration.ofMillis(least + (long) (share * (most - least)));
  }
}
