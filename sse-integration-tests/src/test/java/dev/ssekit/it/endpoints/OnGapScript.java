package dev.ssekit.it.endpoints;

import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

/** What a test wants {@code onGap} to do. */
@FunctionalInterface
public interface OnGapScript {

  /**
   * @param connected what {@code onConnect} has kept in the instance
   * @param stream the stream
   * @param gap what is missing
   * @throws Exception whatever the test wants thrown
   */
  void run(String connected, SseStream stream, Gap gap) throws Exception;
}
