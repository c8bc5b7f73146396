package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;
import jakarta.inject.Inject;

/** May resume two events, and does what the test injects where there is a gap. */
@Sse(path = "/recovering", heartbeat = 0, replay = 2)
class Recovering {
  private final OnGapScript script;
  private String connected = "";

  @Inject
  Recovering(OnGapScript script) {
    this.script = script;
  }

  void onConnect(SseStream stream) {
    connected = stream.metadata("name").orElse("");
  }

  void onGap(SseStream stream, Gap gap) throws Exception {
    script.run(connected, stream, gap);
  }
}
