package dev.ssekit.delivery;

/**
 * Carries the bytes of one connection to its client.
 *
 * <p>It calls {@link Outgoing#writeTo} whenever it has started, been woken, or been told that there
 * is more, by one thread at a time, and {@link Outgoing#ended} exactly once, when it will not call
 * again. The methods below are called by any thread, also before the transport is ready and after
 * it has ended; none blocks.
 */
public interface Transport {
  /** No write is waiting for the client. */
  long NOT_BLOCKED = Long.MIN_VALUE;

  /** Who takes so many bytes of what waits for him within the write deadline is not stalled. */
  int SLICE = 16 * 1024;

  /** Something may be pending. */
  void wake();

  /**
   * Since when the client has been taking nothing, or less than a {@link #SLICE}, of a write.
   *
   * @return on the clock of {@link System#nanoTime()}, or {@link #NOT_BLOCKED}
   */
  long blockedSince();

  /** Ends at once, also while a write is blocked; what is pending is not written. */
  void abort();
}
