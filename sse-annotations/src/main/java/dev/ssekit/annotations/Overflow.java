package dev.ssekit.annotations;

/**
 * What happens to a client for which more is pending than its bounds allow, or for which a pending
 * event has left the log. It concerns that client alone: nobody else waits for it.
 */
public enum Overflow {
  /** The client is disconnected. A browser comes back by itself, and resumes. */
  DISCONNECT,

  /**
   * The oldest pending events are dropped. The client is sent an event {@code gap} in their place,
   * and goes on with the newest ones.
   */
  DROP_OLDEST,

  /**
   * Of the pending events with the same name and key only the latest is kept: for states that
   * replace each other, such as prices. When events have left the log, the client is sent an event
   * {@code gap} first.
   */
  KEEP_LATEST
}
