package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

@Sse(path = "/prices", replay = 1000)
class Prices {
  void onConnect(SseStream stream) {
    stream.send("prices", "all");
  }

  void onGap(SseStream stream, Gap gap) throws Exception {
    stream.send("prices", "all, after " + gap.reason());
  }
}
