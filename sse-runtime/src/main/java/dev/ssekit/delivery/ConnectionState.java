package dev.ssekit.delivery;

/**
 * The life of a connection.
 *
 * <pre>
 * CONNECTING --open--> OPEN --close--> CLOSING --all written--> CLOSED
 *     |                  |                |                       ^
 *     |                  +--- client gone, too slow, failed ------+
 *     +----------- refused, or onConnect failed ------------------+
 * </pre>
 */
enum ConnectionState {
  /** {@code onConnect} runs; what it sends waits. */
  CONNECTING,
  /** The transport writes what is pending. */
  OPEN,
  /**
   * What was pending when it was closed is still written, or the reason instead where its client is
   * thrown out; nothing is accepted any more.
   */
  CLOSING,
  /** Nothing is written any more. */
  CLOSED;

  /** Whether something can still be sent. */
  boolean isOpen() {
    return this == CONNECTING || this == OPEN;
  }

  /** What follows where the connection is to end: what is over stays so. */
  ConnectionState ending() {
    return this == CLOSED ? CLOSED : CLOSING;
  }
}
