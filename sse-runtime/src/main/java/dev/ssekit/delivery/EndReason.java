package dev.ssekit.delivery;

/** Why a connection has ended. */
public enum EndReason {
  /** Its client is gone, as far as its transport can tell. */
  CLIENT_GONE,
  /** The application closed it. */
  CLOSED,
  /** More was pending than its bounds allow, or left the log before it was written. */
  FELL_BEHIND,
  /** Its client took nothing for too long. */
  STALLED,
  /** It was open for long enough. */
  AGE,
  /** The application threw it out. */
  DISCONNECTED,
  /** All of the node were sent away. */
  DRAINED,
  /** They were, since the node cannot tell what it has missed. */
  BACKEND_LOST,
  /** Its transport failed to wake. */
  FAILED,
  /** It was never opened. */
  NOT_OPENED;

  /** Whether its client was too slow. */
  boolean isSlowness() {
    return this == FELL_BEHIND || this == STALLED;
  }
}
