package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.Map;

/** Welcomes everyone. */
@Sse(path = "/events", heartbeat = 1)
public class Events {
  void onConnect(SseStream stream) {
    stream.setMetadata("channel", stream.metadata("channel").orElse("global"));
    stream.send("connection", Map.of("message", "Welcome!"));
  }
}
