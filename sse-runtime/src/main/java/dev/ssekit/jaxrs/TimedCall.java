package dev.ssekit.jaxrs;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One call on the request's thread that is disturbed when its deadline has passed; never later than
 * its return, when the thread is the container's again.
 */
final class TimedCall {
  private final Thread thread = Thread.currentThread();
  private final Consumer<Thread> alarm;

  // Guarded by this.
  private boolean returned;
  private boolean late;

  private TimedCall(Consumer<Thread> alarm) {
    this.alarm = alarm;
  }

  /**
   * Calls it.
   *
   * @param alarm disturbs what this thread does
   * @return {@code false} if it took longer than the deadline, whatever it did then
   * @throws Exception what it throws, in time
   */
  static boolean run(
      Work work, Duration deadline, ScheduledExecutorService timer, Consumer<Thread> alarm)
      throws Exception {
    TimedCall call = new TimedCall(alarm);
    Future<?> planned = timer.schedule(call::disturb, deadline.toNanos(), TimeUnit.NANOSECONDS);
    try {
      work.run();
    } catch (Exception | Error e) {
      if (call.isInTime()) {
        throw e;
      }
    } finally {
      planned.cancel(false);
    }
    return call.isInTime();
  }

  private synchronized void disturb() {
    if (!returned) {
      late = true;
      alarm.accept(thread);
    }
  }

  /**
   * Ends the call. A late one may have been interrupted: the thread goes back without that mark.
   */
  private synchronized boolean isInTime() {
    if (!returned && late) {
      Thread.interrupted();
    }
    returned = true;
    return !late;
  }

  /** What is called. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
