package dev.ssekit.it.endpoints;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

/** Is called for gaps alone. */
@Sse(path = "/watched", heartbeat = 0)
class Watched {
  void onGap(SseStream stream, Gap gap) {
    stream.send("state", gap.reason());
  }
}
