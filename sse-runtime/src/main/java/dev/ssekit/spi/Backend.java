package dev.ssekit.spi;

/**
 * What carries events, signals, inquiries, presence and one-time values between the nodes of an
 * application.
 *
 * <ul>
 *   <li><b>Threads.</b> All operations are asynchronous and thread-safe; none blocks its caller. A
 *       stage may complete on any thread, also on the caller's before the method returns, and what
 *       depends on it must not block. Followers and listeners are called on threads of the backend
 *       or of a caller, each by one thread at a time; they return quickly and do not throw.
 *   <li><b>Order.</b> All nodes see the entries of one log in one order, in which those of one
 *       publisher that waits for each stand as it published them. Between logs there is none.
 *   <li><b>Atomicity.</b> An entry published to several logs appears in all of them or in none. Of
 *       several that take a one-time value, one gets it.
 *   <li><b>Errors.</b> A stage that cannot succeed fails; none stays open for ever, save that
 *       {@link EventLog#follow} and {@link EventLog#caughtUp} wait for a backend that is away.
 *   <li><b>After close.</b> Once {@link #close()} has returned, every operation's stage fails with
 *       {@link BackendClosedException}, those that were under way complete or fail, and no follower
 *       or listener is called any more.
 * </ul>
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

  /**
   * Whether what it holds is shared with other nodes. A secret that a node made for itself would
   * then be one secret for each node; where no broadcast token is configured, broadcasts over HTTP
   * are refused instead.
   *
   * @return {@code true}, unless it is overridden: {@code false} for a backend of one process
   */
  default boolean isShared() {
    return true;
  }

  /** {@return the log of each endpoint} */
  EventLog log();

  /** {@return messages to all nodes, which are few, and each of which counts} */
  Signals signals();

  /**
   * Questions of nodes, and their answers: messages to all nodes too, which nobody may hear of that
   * listens to {@link #signals()}. Clients can cause any number of them. However many there are,
   * they displace no signal and no entry of a log, and whoever is to be told those does not wait
   * for them. Who asks does so with a deadline, so that a loss of some need not be told.
   *
   * @return messages that can be spared
   */
  Signals inquiries();

  /** {@return which nodes are alive} */
  Presence presence();

  /** {@return values that exactly one taker gets} */
  OneTimeValues oneTimeValues();

  /** Releases what the backend holds. Idempotent; not to be called by a follower or listener. */
  @Override
  void close();
}
