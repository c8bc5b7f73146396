package dev.ssekit.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Threads on which an application is told what a backend has answered. It may block there: whoever
 * waits for another stage is replaced by a further thread, since that stage may complete here too.
 */
final class AnswerThreads implements Executor {
  private static final int FEWEST = 4;
  private static final int MOST = 1024;
  private static final long IDLE_SECONDS = 10;

  private final ThreadFactory late;
  private final ForkJoinPool pool;

  /**
   * @param late makes a thread for what comes after the end
   */
  AnswerThreads(ThreadFactory late) {
    this.late = late;
    int running = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    this.pool =
        new ForkJoinPool(
            running,
            factory(Thread.currentThread().getContextClassLoader()),
            null,
            true,
            0,
            MOST,
            running,
            saturated -> true,
            IDLE_SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  public void execute(Runnable answer) {
    try {
      pool.execute(answer);
    } catch (RejectedExecutionException closed) {
      late.newThread(answer).start();
    }
  }

  ForkJoinPool pool() {
    return pool;
  }

  /** Named, and with the classes of the application, which such threads lack by default. */
  private static ForkJoinPool.ForkJoinWorkerThreadFactory factory(ClassLoader classes) {
    return pool -> {
      ForkJoinWorkerThread thread = new AnswerThread(pool);
      thread.setName("sse-answer-" + thread.getPoolIndex());
      thread.setContextClassLoader(classes);
      return thread;
    };
  }

  private static final class AnswerThread extends ForkJoinWorkerThread {
    AnswerThread(ForkJoinPool pool) {
      super(pool);
    }
  }
}
