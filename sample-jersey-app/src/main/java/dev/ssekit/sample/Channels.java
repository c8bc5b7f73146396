package dev.ssekit.sample;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.Map;

/**
 * One channel or several, as the client asks: {@code /channels?channel=sports&channel=news}. The
 * query's parameters are metadata already; only the default is left to set.
 */
@Sse(path = "/channels")
public class Channels {
  void onConnect(SseStream stream) {
    if (stream.metadata("channel").isEmpty()) {
      stream.setMetadata("channel", "global");
    }
    stream.send("connection", Map.of("metadata", stream.metadata()));
  }
}
