package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @Suspended AsyncResponse response) {}
}
