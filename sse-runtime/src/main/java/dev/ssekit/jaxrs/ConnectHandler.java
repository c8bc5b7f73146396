package dev.ssekit.jaxrs;

import dev.ssekit.hub.SseStream;

/** Calls the {@code onConnect} of the annotated class. */
@FunctionalInterface
public interface ConnectHandler {

  /**
   * Calls it, before the stream opens.
   *
   * @param stream the stream that is about to open
   * @throws Exception whatever {@code onConnect} throws
   */
  void onConnect(SseStream stream) throws Exception;
}
