package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;

@Sse(path = "/events", streamAccess = Access.NOT_GENERATED)
public class Events {
  void onDisconnect(SseStream stream, DisconnectReason reason) {}
}
