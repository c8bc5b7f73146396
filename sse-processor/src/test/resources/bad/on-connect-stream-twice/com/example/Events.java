package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.QueryParam;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @QueryParam("channel") String channel, SseStream again) {}
}
