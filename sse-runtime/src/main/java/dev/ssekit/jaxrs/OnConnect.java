package dev.ssekit.jaxrs;

import dev.ssekit.hub.SseStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One call of {@code onConnect}, on the request's thread, which is interrupted when the deadline
 * has passed; never later than the call's return, when the thread is the container's again.
 */
final class OnConnect {
  private final Thread thread = Thread.currentThread();

  // Guarded by this.
  private boolean returned;
  private boolean late;

  private OnConnect() {}

  /**
   * Calls it.
   *
   * @return {@code false} if it took longer than the deadline, whatever it did then
   * @throws Exception what it throws, in time
   */
  static boolean call(
      ConnectHandler handler, SseStream stream, Duration deadline, ScheduledExecutorService timer)
      throws Exception {
    OnConnect call = new OnConnect();
    Future<?> alarm = timer.schedule(call::interrupt, deadline.toNanos(), TimeUnit.NANOSECONDS);
    try {
      handler.onConnect(stream);
    } catch (Exception | Error e) {
      if (call.isInTime()) {
        throw e;
      }
    } finally {
      alarm.cancel(false);
    }
    return call.isInTime();
  }

  private synchronized void interrupt() {
    if (!returned) {
      late = true;
      thread.interrupt();
    }
  }

  /** Ends the call. A late one has been interrupted: the thread goes back without that mark. */
  private synchronized boolean isInTime() {
    if (!returned && late) {
      Thread.interrupted();
    }
    returned = true;
    return !late;
  }
}
