package dev.ssekit.delivery;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls one connection's listeners: at most one call is under way or queued, so that a gap of the
 * whole node cannot fill the threads with one client's calls. Gaps that come meanwhile become one
 * call more; the end is told last, and once.
 */
final class ListenerCalls implements Runnable {
  private final Executor threads;
  private final Runnable afterEnd;

  // Guarded by this.
  private @Nullable GapListener gaps;
  private @Nullable EndListener ends;
  private @Nullable ToldGap gap;
  private @Nullable EndReason end;
  private boolean endIsTold;
  private boolean scheduled;

  /**
   * @param threads make the calls
   * @param afterEnd is done once the end has been told, whatever came of it
   */
  ListenerCalls(Executor threads, Runnable afterEnd) {
    this.threads = threads;
    this.afterEnd = afterEnd;
  }

  synchronized void whenGap(GapListener listener) {
    gaps = listener;
  }

  /** Tells it at once where the connection has ended before. */
  void whenEnded(EndListener listener) {
    synchronized (this) {
      ends = listener;
    }
    schedule();
  }

  /** Whether someone listens to the end. */
  synchronized boolean tellsEnd() {
    return ends != null;
  }

  void tell(ToldGap later) {
    synchronized (this) {
      gap = gap == null ? later : gap.and(later);
    }
    schedule();
  }

  /** Of several ends the first is told. */
  void end(EndReason reason) {
    synchronized (this) {
      end = end == null ? reason : end;
    }
    schedule();
  }

  @Override
  public void run() {
    try {
      tellGap();
    } finally {
      try {
        tellEnd();
      } finally {
        reschedule();
      }
    }
  }

  private void tellGap() {
    ToldGap missed;
    GapListener listener;
    synchronized (this) {
      missed = gap;
      listener = gaps;
      gap = null;
    }
    if (missed != null && listener != null) {
      listener.onGap(missed);
    }
  }

  private void tellEnd() {
    EndReason reason;
    EndListener listener;
    synchronized (this) {
      reason = endIsTold ? null : end;
      listener = ends;
      endIsTold |= isEndDue();
    }
    if (reason != null && listener != null) {
      try {
        listener.onEnd(reason);
      } finally {
        afterEnd.run();
      }
    }
  }

  private void schedule() {
    if (begins()) {
      queue();
    }
  }

  private synchronized boolean begins() {
    boolean begins = !scheduled && isCallDue();
    scheduled |= begins;
    return begins;
  }

  private void reschedule() {
    if (goesOn()) {
      queue();
    }
  }

  /** Where no thread can be had, for lack of memory for instance, what comes next asks again. */
  private void queue() {
    try {
      threads.execute(this);
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        scheduled = false;
      }
      throw e;
    }
  }

  private synchronized boolean goesOn() {
    scheduled = isCallDue();
    return scheduled;
  }

  private synchronized boolean isCallDue() {
    return (gap != null && gaps != null && !endIsTold) || isEndDue();
  }

  private synchronized boolean isEndDue() {
    return end != null && ends != null && !endIsTold;
  }
}
