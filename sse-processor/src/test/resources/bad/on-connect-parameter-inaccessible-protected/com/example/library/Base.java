package com.example.library;

import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.QueryParam;

public class Base {
  public void onConnect(SseStream stream, @QueryParam("level") Level level) {}

  protected enum Level {
    HIGH,
    LOW
  }
}
