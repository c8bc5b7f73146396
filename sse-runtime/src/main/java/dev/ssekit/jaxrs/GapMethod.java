package dev.ssekit.jaxrs;

import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

/**
 * The {@code onGap} of an annotated class.
 *
 * @param <T> the class
 */
@FunctionalInterface
public interface GapMethod<T> {

  /**
   * Calls it, outside the request, after the client was told of the gap.
   *
   * @param instance the connection's instance
   * @param stream the client's stream
   * @param gap what the client has missed
   * @throws Exception whatever {@code onGap} throws
   */
  void call(T instance, SseStream stream, Gap gap) throws Exception;
}
