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

  /** Something may be pending. */
  void wake();

  /** Ends at once, also while a write is blocked; what is pending is not written. */
  void abort();
}
