package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;

/** Refuses those whose name says so, and does what the test injects when one leaves. */
@Sse(path = "/departing", heartbeat = 0)
class Departing {
  private final OnDisconnectScript script;
  private String known = "";

  @Inject
  Departing(OnDisconnectScript script) {
    this.script = script;
  }

  void onConnect(SseStream stream, @QueryParam("name") @DefaultValue("") String name) {
    known = name;
    switch (name) {
      case "rejected" -> stream.reject(403, "Not you.");
      case "unknown" -> throw new NotFoundException("No such name.");
      case "brief" -> stream.close();
      default -> stream.send("welcome", name);
    }
  }

  void onGap(SseStream stream, Gap gap) {
    known += ", who missed something";
  }

  void onDisconnect(SseStream stream, DisconnectReason reason) throws Exception {
    script.run(known, stream, reason);
  }
}
