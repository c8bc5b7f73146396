package dev.ssekit.hub;

/**
 * Why a stream has ended: what ended it first. Being thrown out goes before an end in order that
 * has not been written yet.
 */
public enum DisconnectReason {
  /**
   * The client has gone, or its connection has failed, or the container has given the request up.
   * That is noticed when something is written: by the second event or heartbeat.
   */
  CLIENT_GONE,
  /** The application has called {@link SseStream#close()}. */
  CLOSED,
  /**
   * More was pending for the client than {@code sse.pending-events} or {@code sse.pending-bytes}
   * allow, or than {@code sse.max-pending-bytes-in-all} does for all clients, or what was pending
   * has left the log. The statistics count it among the slow clients.
   */
  FELL_BEHIND,
  /**
   * The client has taken nothing for as long as {@code sse.write-deadline} says. The statistics
   * count it among the slow clients.
   */
  STALLED,
  /** The stream has been open for as long as {@code sse.max-connection-age} lets it. */
  AGE,
  /** {@link SseHub#disconnect} or {@link SseEndpoint#disconnect} has thrown the client out. */
  DISCONNECTED,
  /** The hub drains, or is closed: {@link SseHub#drain()}, {@link SseHub#close()}. */
  DRAINED,
  /**
   * This node may have missed what the other nodes were told, or can no longer follow the log, and
   * has ended all of its streams.
   */
  BACKEND_LOST,
  /** The server has failed to go on with the stream; the log says how. */
  FAILED,
  /**
   * {@code onConnect} has welcomed the client, but its stream was never opened: the client was gone
   * by then, {@code onConnect} took or sent too much, this node could not tell where the client
   * left off, or a filter of the application answered with something else.
   */
  NOT_OPENED
}
