package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.QueryParam;
import java.util.Set;

@Sse(path = "/events")
public class Events {
  void onConnect(SseStream stream, @QueryParam("level") Set<Level> levels) {}

  private enum Level {
    HIGH,
    LOW
  }
}
