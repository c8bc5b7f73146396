package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;

@Sse(path = "/rooms")
public class Events {
  void onConnect(SseStream stream, @PathParam("room") String room) {}
}
