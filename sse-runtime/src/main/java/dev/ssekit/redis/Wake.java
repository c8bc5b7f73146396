package dev.ssekit.redis;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Asks one thread to look again; an ask counts until it is taken. */
final class Wake {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Guarded by lock.
  private boolean asked;

  void ask() {
    lock.lock();
    try {
      asked = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was asked since the last time. */
  boolean take() {
    lock.lock();
    try {
      boolean taken = asked;
      asked = false;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it is asked, which is taken, or for so many nanoseconds. */
  void await(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (!asked && left > 0) {
        left = changed.awaitNanos(left);
      }
      asked = false;
    } finally {
      lock.unlock();
    }
  }
}
