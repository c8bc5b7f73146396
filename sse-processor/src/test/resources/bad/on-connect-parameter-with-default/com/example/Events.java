package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.DefaultValue;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @DefaultValue("global") @Deprecated String channel) {}
}
