package dev.ssekit.processor.model;

import java.util.Optional;

/**
 * What of the class is called.
 *
 * @param onConnect when a stream opens
 * @param hasOnGap whether it is when a client has missed events
 * @param hasOnDisconnect whether it is when a stream has ended
 */
public record Callbacks(
    Optional<ConnectCall> onConnect, boolean hasOnGap, boolean hasOnDisconnect) {

  /** Whether JAX-RS fills parameters of {@code onConnect}. */
  public boolean takesParameters() {
    return onConnect.stream().anyMatch(call -> !call.parameters().isEmpty());
  }

  /** Whether the connection's instance is needed once the stream is open. */
  public boolean outliveOnConnect() {
    return hasOnGap || hasOnDisconnect;
  }
}
