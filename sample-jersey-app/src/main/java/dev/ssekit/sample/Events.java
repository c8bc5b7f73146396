package dev.ssekit.sample;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What everybody may hear. */
@Sse(path = "/events", heartbeat = 30)
public class Events {
  private static final Logger log = LoggerFactory.getLogger(Events.class);

  void onConnect(SseStream stream) {
    log.info("A client at {} opens /events", stream.request().remoteAddress().orElse("?"));
    stream.send("connection", Map.of("message", "Welcome!"));
  }
}
