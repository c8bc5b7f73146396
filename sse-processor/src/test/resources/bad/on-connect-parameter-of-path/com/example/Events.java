package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.QueryParam;

@Sse(path = "/rooms/{room}")
public class Events {
  void onConnect(@QueryParam("channel") String channel, String room, SseStream stream) {}
}
