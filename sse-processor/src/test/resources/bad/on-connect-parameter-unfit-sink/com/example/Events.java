package com.example;

import dev.ssekit.annotations.Sse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;

@Sse(path = "/events")
public class Events {
  void onConnect(@Context SseEventSink sink) {}
}
