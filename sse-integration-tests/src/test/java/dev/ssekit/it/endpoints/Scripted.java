package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;
import jakarta.inject.Inject;

/** Does what the test injects. */
@Sse(path = "/scripted", heartbeat = 0)
class Scripted {
  private final OnConnectScript script;

  @Inject
  Scripted(OnConnectScript script) {
    this.script = script;
  }

  void onConnect(SseStream stream) throws Exception {
    script.run(stream);
  }
}
