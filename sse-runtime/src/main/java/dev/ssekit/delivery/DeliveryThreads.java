package dev.ssekit.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a hub: one that fans out, one that keeps time, and one for each connection that
 * writes on its own.
 */
public final class DeliveryThreads implements AutoCloseable {
  /** After the hub has closed, nobody is left to fan out to: what comes then is dropped. */
  private final ExecutorService fanOut =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          daemon("sse-fan-out"),
          new ThreadPoolExecutor.DiscardPolicy());

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemon("sse-timer"));
  private final ThreadFactory connections;
  private final @Nullable Semaphore platformThreads;

  /**
   * @param virtual whether connections get virtual threads; {@code null} to let the JVM decide
   * @param maxPlatformThreads how many connections get a thread where they are not virtual
   * @throws IllegalArgumentException if they are asked for and this JVM has none
   */
  public DeliveryThreads(@Nullable Boolean virtual, int maxPlatformThreads) {
    boolean chosen = virtual == null ? ConnectionThreads.virtualByDefault() : virtual;
    this.connections = ConnectionThreads.create(chosen);
    this.platformThreads = chosen ? null : new Semaphore(maxPlatformThreads);
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Starts a connection's thread.
   *
   * @param connection runs on it
   * @return {@code false} where there are as many threads as are allowed, or the system has no more
   */
  public boolean start(Runnable connection) {
    Semaphore limit = platformThreads;
    if (limit == null) {
      connections.newThread(connection).start();
      return true;
    }
    if (!limit.tryAcquire()) {
      return false;
    }
    try {
      connections.newThread(() -> runAndRelease(connection, limit)).start();
      return true;
    } catch (OutOfMemoryError e) {
      limit.release();
      return false;
    }
  }

  private static void runAndRelease(Runnable connection, Semaphore limit) {
    try {
      connection.run();
    } finally {
      limit.release();
    }
  }

  /** {@return runs what is due; its tasks are short} */
  public ScheduledExecutorService timer() {
    return timer;
  }

  ExecutorService fanOut() {
    return fanOut;
  }

  /** Stops the hub's own threads. A connection's thread ends with its connection. Idempotent. */
  @Override
  public void close() {
    fanOut.shutdown();
    timer.shutdown();
  }

  private static ThreadFactory daemon(String name) {
    return run -> {
      Thread thread = new Thread(run, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
