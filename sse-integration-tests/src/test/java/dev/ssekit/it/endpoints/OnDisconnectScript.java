package dev.ssekit.it.endpoints;

import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;

/** What a test wants {@code onDisconnect} to do. */
@FunctionalInterface
public interface OnDisconnectScript {

  /**
   * @param name what {@code onConnect} has kept in the instance
   * @param stream the stream
   * @param reason why it has ended
   * @throws Exception whatever the test wants thrown
   */
  void run(String name, SseStream stream, DisconnectReason reason) throws Exception;
}
