package dev.ssekit.benchmarks.client;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** How far the streams have come: told by the thread that reads, awaited by the one that posts. */
final class Progress {
  private static final long NOBODY_WAITS = Long.MAX_VALUE;

  // Written by the reading thread.
  private volatile long deliveries;
  private volatile long streams;

  // Written by the posting thread.
  private volatile long wanted = NOBODY_WAITS;
  private volatile @Nullable Thread waiting;

  void tell(long received, long healthy) {
    streams = healthy;
    deliveries = received;
    if (received >= wanted) {
      LockSupport.unpark(waiting);
    }
  }

  /** How many streams are open and read. */
  long streams() {
    return streams;
  }

  /** Waits for so many deliveries, or until that time. */
  void await(long count, long deadline) {
    waiting = Thread.currentThread();
    wanted = count;
    while (deliveries < count && System.nanoTime() < deadline) {
      LockSupport.parkNanos(this, deadline - System.nanoTime());
    }
    wanted = NOBODY_WAITS;
  }
}
