package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;

@Sse(path = "/rooms/{room: [0-9]+}/users/{user}")
public class Events {
  void onConnect(SseStream stream, @PathParam("id") String room) {}
}
