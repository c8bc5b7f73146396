package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.core.SecurityContext;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, SecurityContext user) {}
}
