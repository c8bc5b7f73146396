package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

class New {
  @Sse(path = "/new")
  static class Events {
    /**
     * Greets.
     *
     * @deprecated nobody reads it
     */
    @Deprecated
    void onConnect(SseStream stream) {}
  }
}
