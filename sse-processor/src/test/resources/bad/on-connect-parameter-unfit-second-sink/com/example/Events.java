package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @Context SseEventSink sink) {}
}
