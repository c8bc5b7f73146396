package dev.ssekit.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of a hub: one that fans out, one that keeps time, a few that write for the
 * connections that need no thread, a few that tell the application of gaps and ends, some that tell
 * it what a backend has answered, and one for each connection that writes for itself.
 */
public final class DeliveryThreads implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(DeliveryThreads.class);
  private static final long PATIENCE_SECONDS = 1;

  /** For a burst: more of them, and the later clients have their event sooner. */
  private static final int WRITERS = Runtime.getRuntime().availableProcessors();

  /**
   * For what lasts. More would drain the log sooner, but in more and smaller writes: with as many
   * as processors, half as many deliveries are made at saturation, and the application has none
   * left.
   */
  private static final int LASTING_WRITERS = Math.max(1, WRITERS / 2);

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

  /**
   * After the hub has closed, a stream whose {@code onConnect} was running still has to be ended,
   * on a thread for the purpose.
   */
  private final ExecutorService writerThreads =
      new ThreadPoolExecutor(
          WRITERS,
          WRITERS,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          daemon("sse-writer"),
          (late, closed) -> daemon("sse-late-writer").newThread(late).start());

  private final Executor writers =
      new Writers(writerThreads, LASTING_WRITERS, WRITERS, System::nanoTime);

  private final CallbackThreads callbacks =
      new CallbackThreads(daemon("sse-callback"), daemon("sse-late-callback"));

  /** After the hub has closed, what was asked before still gets its answer. */
  private final AnswerThreads answers = new AnswerThreads(daemon("sse-late-answer"));

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemon("sse-timer"));
  private final VisitWheel wheel = new VisitWheel();
  private final ScheduledFuture<?> visits;
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
    this.visits = wheel.startOn(timer);
  }

  /**
   * Starts a connection's thread, or says in the log why it cannot.
   *
   * @param connection runs on it
   * @return {@code false} where there are as many threads as are allowed, or the system has no more
   */
  public boolean start(Runnable connection) {
    Semaphore limit = platformThreads;
    if (limit == null) {
      return startThread(connection);
    }
    if (!limit.tryAcquire()) {
      LOGGER.warn(
          "No thread is left for another event stream; clients are told to come back. Raise"
              + " sse.max-platform-threads, or run on Java 24 or newer, where streams need none.");
      return false;
    }
    boolean started = startThread(() -> runAndRelease(connection, limit));
    if (!started) {
      limit.release();
    }
    return started;
  }

  private boolean startThread(Runnable connection) {
    try {
      connections.newThread(connection).start();
      return true;
    } catch (OutOfMemoryError e) {
      LOGGER.warn(
          "The system has no thread, or the heap no room, for another event stream; clients are told"
              + " to come back. Allow more threads (ulimit -u) or a larger heap.",
          e);
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

  /** {@return write for connections whose transport never blocks} */
  public Executor writers() {
    return writers;
  }

  /** {@return runs what is due; its tasks are short} */
  public ScheduledExecutorService timer() {
    return timer;
  }

  /** {@return tell the application what a backend has answered; it may block them} */
  public Executor answers() {
    return answers;
  }

  VisitWheel wheel() {
    return wheel;
  }

  /** A few, which calls of the application may block. */
  CallbackThreads callbacks() {
    return callbacks;
  }

  ExecutorService fanOut() {
    return fanOut;
  }

  /**
   * Waits for the calls of the application that are due, of gaps and ends, or for an interrupt.
   *
   * @param patience how long
   * @return what of the patience is left
   */
  public Duration awaitCallbacks(Duration patience) {
    try {
      return Duration.ofNanos(callbacks.await(patience.toNanos()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Duration.ZERO;
    }
  }

  /**
   * Stops the hub's own threads, waiting a moment for what they still have to end. A connection's
   * thread ends with its connection. Idempotent.
   */
  @Override
  public void close() {
    visits.cancel(false);
    closeCallbacks();
    List<ExecutorService> own =
        List.of(fanOut, writerThreads, timer, callbacks.pool(), answers.pool());
    own.forEach(ExecutorService::shutdown);
    try {
      for (ExecutorService stopping : own) {
        if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          LOGGER.debug("A thread of the hub is still busy while the hub closes.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeCallbacks() {
    int left = callbacks.close();
    if (left > 0) {
      LOGGER.warn(
          "{} calls of onGap or onDisconnect were not over when the hub closed: they are interrupted"
              + " or left out. Make them faster, or raise sse.close-timeout.",
          left);
    }
  }

  private static ThreadFactory daemon(String name) {
    return run -> {
      Thread thread = new Thread(run, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
