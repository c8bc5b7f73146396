package dev.ssekit.jaxrs;

import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;

/**
 * The {@code onDisconnect} of an annotated class.
 *
 * @param <T> the class
 */
@FunctionalInterface
public interface DisconnectMethod<T> {

  /**
   * Calls it, outside the request, after the stream has ended.
   *
   * @param instance the connection's instance
   * @param stream the client's stream
   * @param reason why it has ended
   * @throws Exception whatever {@code onDisconnect} throws
   */
  void call(T instance, SseStream stream, DisconnectReason reason) throws Exception;
}
