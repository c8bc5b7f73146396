package dev.ssekit.jaxrs;

import dev.ssekit.hub.SseStream;

/**
 * The {@code onConnect} of an annotated class.
 *
 * @param <T> the class
 */
@FunctionalInterface
public interface ConnectMethod<T> {

  /**
   * Calls it, before the stream opens.
   *
   * @param instance the connection's instance
   * @param stream the stream that is about to open
   * @throws Exception whatever {@code onConnect} throws
   */
  void call(T instance, SseStream stream) throws Exception;
}
