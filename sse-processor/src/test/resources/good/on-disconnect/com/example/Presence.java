package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

public class Presence {
  @Sse(path = "/presence")
  static class Users {
    void onDisconnect(SseStream stream, DisconnectReason reason) throws Exception {}
  }

  @Sse(path = "/presence/{room}")
  static class Rooms {
    void onConnect(@PathParam("room") String room, SseStream stream, @Context SecurityContext user) {}

    void onGap(SseStream stream, Gap gap) {}

    void onDisconnect(SseStream stream, DisconnectReason reason) {}
  }

  @Sse(path = "/presence-of-all")
  static class All {
    void onConnect(SseStream stream) {}

    void onDisconnect(SseStream stream, DisconnectReason reason) {}
  }
}
