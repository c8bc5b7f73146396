package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;

public class Prices {
  @Sse(
      path = "/prices/live",
      statsAccess = Access.NOT_GENERATED,
      broadcastAccess = Access.NOT_GENERATED)
  static class Live {
    void onConnect(dev.ssekit.hub.SseStream stream) {}
  }

  @Sse(path = "/prices/silent", broadcastAccess = Access.NOT_GENERATED)
  static class Silent {}

  @Sse(path = "/prices/sent", streamAccess = Access.NOT_GENERATED)
  static class Sent {}
}

class Prices_LiveBroadcastResource {}
