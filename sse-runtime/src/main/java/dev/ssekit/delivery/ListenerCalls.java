package dev.ssekit.delivery;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls one connection's listeners: at most one call is under way or queued, so that a gap of the
 * whole node cannot fill the threads with one client's calls. Gaps that come meanwhile become one
 * call more; the end is told last, and once.
 */
final class ListenerCalls implements Runnable {
  private static final GapListener DEAF_TO_GAPS = gap -> {};

  private final Executor threads;

  // Guarded by this.
  private GapListener gaps = DEAF_TO_GAPS;
  private @Nullable EndListener ends;
  private @Nullable ToldGap gap;
  private @Nullable EndReason end;
  private boolean endIsTold;
  private boolean scheduled;

  ListenerCalls(Executor threads) {
    this.threads = threads;
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
    if (missed != null) {
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
      listener.onEnd(reason);
    }
  }

  private void schedule() {
    if (begins()) {
      threads.execute(this);
    }
  }

  private synchronized boolean begins() {
    boolean begins = !scheduled && isCallDue();
    scheduled |= begins;
    return begins;
  }

  private void reschedule() {
    if (goesOn()) {
      threads.execute(this);
    }
  }

  private synchronized boolean goesOn() {
    scheduled = isCallDue();
    return scheduled;
  }

  private synchronized boolean isCallDue() {
    return (gap != null && !endIsTold) || isEndDue();
  }

  private synchronized boolean isEndDue() {
    return end != null && ends != null && !endIsTold;
  }
}
