package dev.ssekit.admission;

import java.util.concurrent.atomic.AtomicInteger;

/** Places that are taken, never more than there are. Thread-safe, without a lock. */
final class Count {
  private final int most;
  private final AtomicInteger taken = new AtomicInteger();

  Count(int most) {
    this.most = most;
  }

  /** Takes a place, if one is left. */
  boolean take() {
    int before;
    do {
      before = taken.get();
      if (before >= most) {
        return false;
      }
    } while (!taken.compareAndSet(before, before + 1));
    return true;
  }

  void giveBack() {
    taken.decrementAndGet();
  }

  boolean isFull() {
    return taken.get() >= most;
  }

  int taken() {
    return taken.get();
  }
}
