package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.Map;

@Sse(path = "/events", heartbeat = 60)
public class Events {
  void onConnect(SseStream stream) {
    stream.send("connection", Map.of("message", "Welcome!"));
  }
}
