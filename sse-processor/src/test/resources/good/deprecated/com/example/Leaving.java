package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

/**
 * Events of the past.
 *
 * @deprecated it will be gone soon
 */
@Deprecated(since = "1.2", forRemoval = true)
@Sse(path = "/leaving")
class Leaving {
  void onConnect(SseStream stream) {}
}
