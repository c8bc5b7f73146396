package dev.ssekit.sample;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * What is meant for one user. Who that is comes from the login: {@code setMetadata} replaces
 * whatever {@code ?user_id=} asked for.
 */
@Sse(path = "/notifications")
public class Notifications {
  private final Sessions sessions;

  @Inject
  public Notifications(Sessions sessions) {
    this.sessions = sessions;
  }

  void onConnect(SseStream stream) {
    String user =
        stream
            .request()
            .cookie(Login.COOKIE)
            .flatMap(sessions::user)
            .orElseThrow(() -> Problem.notLoggedIn().asException());
    stream.setMetadata("user_id", user);
    stream.send("connection", Map.of("message", "Notifications for " + user));
  }
}
