package dev.ssekit.delivery;

import java.util.concurrent.atomic.AtomicReference;

/** What is done once, when a connection has ended. */
final class AtEnd {
  private static final Runnable NOTHING = () -> {};
  private static final Runnable DONE = () -> {};

  private final AtomicReference<Runnable> action = new AtomicReference<>(NOTHING);

  /** Does it at once where the connection has ended before. */
  void set(Runnable given) {
    if (!action.compareAndSet(NOTHING, given)) {
      given.run();
    }
  }

  void run() {
    action.getAndSet(DONE).run();
  }
}
