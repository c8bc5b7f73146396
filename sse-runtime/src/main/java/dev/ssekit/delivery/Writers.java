package dev.ssekit.delivery;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what connections have to write on a few threads of an executor. A broadcast queues a run for
 * each connection: they leave their queue without a lock, which an executor's own, that threads
 * wait on, does not allow.
 *
 * <p>A burst is written by more threads than a backlog that lasts: the last of its clients have
 * their event sooner. What waits for longer leaves in fewer and larger writes the fewer they are.
 */
final class Writers implements Executor {
  private static final Logger LOGGER = LoggerFactory.getLogger(Writers.class);

  private static final long BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Executor threads;
  private final int lasting;
  private final int inBurst;
  private final LongSupplier clock;
  private final Queue<Runnable> runs = new ConcurrentLinkedQueue<>();

  // How many threads take runs, or are about to. Whoever takes itself off looks once more, unless
  // it leaves what is queued to the others.
  private final AtomicInteger active = new AtomicInteger();

  // When the first of the threads was started: nothing was queued before. Whoever still reads the
  // time of the burst before may take this one for over, or that one for this.
  private volatile long burstBegan;

  /**
   * @param threads each call runs on one of them, until nothing is queued or the burst is over
   * @param lasting how many of them are used at a time for as long as something is queued; one at
   *     least
   * @param inBurst how many at first; as many at least
   * @param clock the nanoseconds
   */
  Writers(Executor threads, int lasting, int inBurst, LongSupplier clock) {
    this.threads = threads;
    this.lasting = lasting;
    this.inBurst = inBurst;
    this.clock = clock;
  }

  @Override
  public void execute(Runnable run) {
    runs.add(run);
    startOneMore();
  }

  private void startOneMore() {
    int now = active.get();
    while (now < lasting || (now < inBurst && isBurst())) {
      if (active.compareAndSet(now, now + 1)) {
        if (now == 0) {
          burstBegan = clock.getAsLong();
        }
        start();
        return;
      }
      now = active.get();
    }
  }

  private boolean isBurst() {
    return clock.getAsLong() - burstBegan < BURST_NANOS;
  }

  /** Takes a thread off where fewer are to go on; they look for what is queued. */
  private boolean leavesToOthers() {
    int now = active.get();
    return now > lasting && !isBurst() && active.compareAndSet(now, now - 1);
  }

  /** Where no further thread can be had, for lack of memory for instance, the others go on. */
  private void start() {
    try {
      threads.execute(this::runAll);
    } catch (RuntimeException | Error e) {
      if (active.decrementAndGet() == 0) {
        throw e;
      }
      LOGGER.debug("There is no further thread that writes.", e);
    }
  }

  private void runAll() {
    boolean isActive = true;
    try {
      Runnable run = runs.poll();
      while (run != null) {
        run(run);
        isActive = !leavesToOthers();
        run = isActive ? runs.poll() : null;
      }
    } finally {
      if (isActive) {
        leave();
      }
    }
  }

  private void leave() {
    active.decrementAndGet();
    if (!runs.isEmpty()) {
      startOneMore();
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
      Failures.log(LOGGER, "A stream could not be written or ended; the others go on.", e);
    }
  }
}
