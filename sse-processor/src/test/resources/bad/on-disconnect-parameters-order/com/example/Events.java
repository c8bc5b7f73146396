package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;

@Sse(path = "/events")
public class Events {
  void onDisconnect(DisconnectReason reason, SseStream stream) {}
}
