package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;

@Sse(path = "/rooms/{room}/users/{user}")
public class Events {
  void onConnect(SseStream stream, @PathParam("rom") String room) {}
}
