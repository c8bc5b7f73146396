package dev.ssekit.delivery;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls one connection's listener: at most one call is under way or queued, so that a gap of the
 * whole node cannot fill the threads with one client's calls. What comes meanwhile becomes one call
 * more.
 */
final class GapCalls implements Runnable {
  private final GapListener listener;
  private final Executor threads;

  // Guarded by this.
  private @Nullable ToldGap pending;
  private boolean scheduled;

  GapCalls(GapListener listener, Executor threads) {
    this.listener = listener;
    this.threads = threads;
  }

  void tell(ToldGap gap) {
    if (add(gap)) {
      threads.execute(this);
    }
  }

  @Override
  public void run() {
    try {
      listener.onGap(take());
    } finally {
      if (isMorePending()) {
        threads.execute(this);
      }
    }
  }

  /** Whether a call has to be queued for it. */
  private synchronized boolean add(ToldGap gap) {
    ToldGap before = pending;
    pending = before == null ? gap : before.and(gap);
    boolean first = !scheduled;
    scheduled = true;
    return first;
  }

  private synchronized ToldGap take() {
    ToldGap taken = pending;
    if (taken == null) {
      throw new IllegalStateException("A call was queued without a gap.");
    }
    pending = null;
    return taken;
  }

  private synchronized boolean isMorePending() {
    scheduled = pending != null;
    return scheduled;
  }
}
