package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

/**
 * Events as they were.
 *
 * @deprecated read the new ones
 */
@Deprecated
public class Old {
  @Sse(path = "/old")
  static class Events {}
}
