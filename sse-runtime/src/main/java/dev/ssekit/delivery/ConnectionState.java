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
  /** What was pending when it was closed is still written; nothing is accepted any more. */
  CLOSING,
  /** Nothing is written any more. */
  CLOSED
}
