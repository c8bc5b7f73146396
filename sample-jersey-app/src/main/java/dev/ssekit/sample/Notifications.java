package dev.ssekit.sample;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.Map;

/**
 * What is meant for one user. Who that is comes from the login, through {@link SessionFilter};
 * {@code ?user_id=} changes nothing.
 */
@Sse(path = "/notifications", principalMetadata = "user_id")
public class Notifications {
  void onConnect(SseStream stream) {
    String user = stream.metadata("user_id").orElseThrow();
    stream.send("connection", Map.of("message", "Notifications for " + user));
  }
}
