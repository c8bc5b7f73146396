package com.example;

import dev.ssekit.annotations.Access;
import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.List;

public class Rooms {
  @Sse(path = "/rooms")
  static class Names extends Greeting {
    void send(SseStream stream) {}

    void open(SseStream stream) {}

    void connect(SseStream stream) {}

    void reconnect(SseStream stream) {}

    void disconnect(SseStream stream) {}

    void onReconnect(SseStream stream) {}

    void onCollect(SseStream stream) {}

    void onMap(SseStream stream) {}

    void onGame(SseStream stream) {}

    void onConnectionsChanged(List<SseStream> streams) {}

    void onConnectionChanged(SseStream stream) {}

    void onConnections(List<SseStream> streams) {}

    void onConnected(String channel) {}

    private void onConnected(SseStream stream) {}

    static void onDisconnected(SseStream stream) {}

    @Override
    void onConnect2(SseStream stream) {}
  }

  @Sse(path = "/lobby")
  static class Lobby {
    void onConnect(SseStream stream) {
      onConnected(stream);
    }

    void onConnected(SseStream stream) {}
  }

  @Sse(path = "/tickets", streamAccess = Access.NOT_GENERATED)
  static class Tickets {
    void onConnected(SseStream stream) {}
  }

  static class Greeting {
    void onConnect(SseStream stream) {
      onConnect2(stream);
    }

    void onConnect2(SseStream stream) {}
  }
}
