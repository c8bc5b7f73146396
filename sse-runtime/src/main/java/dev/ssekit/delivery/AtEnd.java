package dev.ssekit.delivery;

import java.util.concurrent.atomic.AtomicReference;

/** What is done once, when a connection has ended. */
final class AtEnd {
  private final AtomicReference<Runnable> action = new AtomicReference<>(Mark.NOTHING);

  /** Does it at once where the connection has ended before. */
  void set(Runnable given) {
    if (!action.compareAndSet(Mark.NOTHING, given)) {
      given.run();
    }
  }

  void run() {
    action.getAndSet(Mark.DONE).run();
  }

  private enum Mark implements Runnable {
    NOTHING,
    DONE;

    @Override
    public void run() {
      // Neither does anything.
    }
  }
}
