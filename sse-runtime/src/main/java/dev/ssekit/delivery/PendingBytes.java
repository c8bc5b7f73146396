package dev.ssekit.delivery;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of all blocks that single clients of a hub have been sent and that no writer has taken
 * yet. Thread-safe, without a lock: whoever sends changes one number.
 *
 * <p>The bytes of a block are reserved by the outbox that takes it in, under that outbox's lock,
 * and released under the same lock when the block leaves it, to be written or dropped: each exactly
 * once.
 */
public final class PendingBytes {
  private final long most;
  private final Runnable full;
  private final AtomicLong reserved = new AtomicLong();

  /**
   * @param most how many there may be, positive
   */
  public PendingBytes(long most) {
    this(most, () -> {});
  }

  /**
   * @param most how many there may be, positive
   * @param full is run whenever somebody finds no room, on the thread that sends, without a lock
   */
  public PendingBytes(long most, Runnable full) {
    this.most = most;
    this.full = full;
  }

  /** {@return how many there are} */
  public long now() {
    return reserved.get();
  }

  /** Whether there is room for so many more, which are reserved then. */
  boolean reserve(long bytes) {
    long before = reserved.get();
    while (bytes <= most - before) {
      long found = reserved.compareAndExchange(before, before + bytes);
      if (found == before) {
        return true;
      }
      before = found;
    }
    return false;
  }

  /** Somebody has found no room. Not to be called under an outbox's lock. */
  void tellFull() {
    full.run();
  }

  void release(long bytes) {
    reserved.addAndGet(-bytes);
  }
}
