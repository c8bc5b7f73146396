package dev.ssekit.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Sends connections away one by one: each at a random moment of its own share of the time, so that
 * clients come back as evenly as they leave.
 */
final class Departures implements Runnable {
  private final List<Connection> leaving;
  private final double share;
  private final Executor thread;
  private final long begin = System.nanoTime();

  // One run at a time: first whoever begins, then the thread.
  private int left;
  private long due;

  Departures(List<Connection> leaving, Duration time, Executor thread) {
    this.leaving = leaving;
    this.share = (double) time.toNanos() / Math.max(1, leaving.size());
    this.thread = thread;
    this.due = nextDue();
  }

  @Override
  public void run() {
    long now = System.nanoTime() - begin;
    while (left < leaving.size() && due <= now) {
      sendAway(leaving.get(left), EndReason.DRAINED);
      left++;
      due = nextDue();
    }
    if (left < leaving.size()) {
      CompletableFuture.delayedExecutor(due - now, TimeUnit.NANOSECONDS, thread).execute(this);
    }
  }

  private long nextDue() {
    return (long) ((left + ThreadLocalRandom.current().nextDouble()) * share);
  }

  /** Whoever ends many must get to the next one, whatever a container does in this one. */
  static void sendAway(Connection connection, EndReason reason) {
    try {
      connection.sendAway(reason);
    } catch (RuntimeException | Error e) {
      connection.abortFailed(reason, e);
    }
  }
}
