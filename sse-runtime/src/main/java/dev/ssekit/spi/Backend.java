package dev.ssekit.spi;

/**
 * What carries events, signals, presence and one-time values between the nodes of an application.
 *
 * <p>All operations are asynchronous and thread-safe; none blocks its caller. A stage may complete
 * on any thread, also on the caller's before the method returns. A backend calls its followers and
 * listeners on threads of its own or of the caller; they return quickly and do not throw.
 *
 * <p>After {@link #close()} every operation's stage fails with {@link BackendClosedException}, and
 * no follower or listener is called any more.
 */
public interface Backend extends AutoCloseable {

  /** Whether a backend can be reached. */
  enum State {
    /** Operations are expected to succeed. */
    AVAILABLE,
    /** Operations are expected to fail for now; streams stay open. */
    UNAVAILABLE
  }

  /** {@return a word for statistics and logs, {@code memory} for instance} */
  String type();

  /** {@return whether the backend can be reached, as last seen; never blocks} */
  State state();

  /** {@return the log of each endpoint} */
  EventLog log();

  /** {@return messages to all nodes} */
  Signals signals();

  /** {@return which nodes are alive} */
  Presence presence();

  /** {@return values that exactly one taker gets} */
  OneTimeValues oneTimeValues();

  /** Releases what the backend holds. Idempotent. */
  @Override
  void close();
}
