package dev.ssekit.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads on which the application is told of gaps and ends. It may block there. Each
 * connection queues at most one call; what comes after the end has a thread of its own.
 */
final class CallbackThreads implements Executor {
  private static final int MOST = 4;
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor pool;

  // Guarded by this: the calls that are queued or under way.
  private int due;

  /**
   * @param factory makes the threads
   * @param late makes a thread for what comes after the end
   */
  CallbackThreads(ThreadFactory factory, ThreadFactory late) {
    this.pool =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            factory,
            (call, closed) -> late.newThread(call).start());
    pool.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable call) {
    expect();
    try {
      pool.execute(() -> {
        try {
          call.run();
        } finally {
          expectNoMore();
        }
      });
    } catch (OutOfMemoryError noThread) {
      expectNoMore();
      throw noThread;
    }
  }

  /** A call may be about to come: until {@link #expectNoMore}, it counts as one that is queued. */
  synchronized void expect() {
    due++;
  }

  synchronized void expectNoMore() {
    due--;
    if (due == 0) {
      notifyAll();
    }
  }

  /**
   * Waits until no call is queued or under way.
   *
   * @return how many nanoseconds of the patience are left; none where calls are
   */
  synchronized long await(long patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience;
    long left = patience;
    while (due > 0 && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    return Math.max(0, left);
  }

  ExecutorService pool() {
    return pool;
  }

  /** Interrupts the calls under way and drops what is queued; how many that were. */
  synchronized int close() {
    pool.shutdownNow();
    return due;
  }
}
