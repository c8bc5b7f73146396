package dev.ssekit.delivery;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what connections have to write on a few threads of an executor. A broadcast queues a run for
 * each connection: they leave their queue without a lock, which an executor's own, that threads
 * wait on, does not allow.
 */
final class Writers implements Executor {
  private static final Logger LOGGER = LoggerFactory.getLogger(Writers.class);

  private final Executor threads;
  private final int count;
  private final Queue<Runnable> runs = new ConcurrentLinkedQueue<>();

  // How many threads take runs, or are about to. Whoever takes itself off looks once more.
  private final AtomicInteger active = new AtomicInteger();

  /**
   * @param threads each call runs on one of them until nothing is queued
   * @param count how many of them are used at a time
   */
  Writers(Executor threads, int count) {
    this.threads = threads;
    this.count = count;
  }

  @Override
  public void execute(Runnable run) {
    runs.add(run);
    startOneMore();
  }

  private void startOneMore() {
    int now = active.get();
    while (now < count) {
      if (active.compareAndSet(now, now + 1)) {
        start();
        return;
      }
      now = active.get();
    }
  }

  private void start() {
    boolean started = false;
    try {
      threads.execute(this::runAll);
      started = true;
    } finally {
      if (!started) {
        active.decrementAndGet();
      }
    }
  }

  private void runAll() {
    try {
      Runnable run = runs.poll();
      while (run != null) {
        run(run);
        run = runs.poll();
      }
    } finally {
      active.decrementAndGet();
      if (!runs.isEmpty()) {
        startOneMore();
      }
    }
  }

  /**
   * What one connection's run does wrong must not end the thread, of which the others may find no
   * other: not even an error, of a JVM that has no thread left for instance.
   */
  private static void run(Runnable run) {
    try {
      run.run();
    } catch (RuntimeException | Error e) {
      LOGGER.error("A stream could not be written or ended; the others go on.", e);
    }
  }
}
