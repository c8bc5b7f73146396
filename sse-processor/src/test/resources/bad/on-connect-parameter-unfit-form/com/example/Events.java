package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.FormParam;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @FormParam("channel") String channel) {}
}
