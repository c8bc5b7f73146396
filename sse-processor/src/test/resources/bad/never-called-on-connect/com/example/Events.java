package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/events", streamAccess = Access.NOT_GENERATED)
public class Events {
  void onConnect(SseStream stream) {}
}
