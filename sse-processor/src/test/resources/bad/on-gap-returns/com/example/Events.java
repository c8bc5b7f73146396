package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.Gap;
import dev.ssekit.hub.SseStream;

@Sse(path = "/events")
public class Events {
  String onGap(SseStream stream, Gap gap) {
    return "Welcome!";
  }
}
