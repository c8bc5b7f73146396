package dev.ssekit.it.endpoints;

import dev.ssekit.hub.SseStream;

/** What a test wants {@code onConnect} to do. */
@FunctionalInterface
public interface OnConnectScript {

  /**
   * @param stream the stream that is about to open
   * @throws Exception whatever the test wants thrown
   */
  void run(SseStream stream) throws Exception;
}
