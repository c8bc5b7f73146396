package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;

@Sse(path = "/rooms/{room}")
public class Events extends Base {}

class Base {
  void onConnect(SseStream stream, @PathParam("id") String room) {}
}
