package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/events")
public class Events {
  void onConnect$main(SseStream stream) {}
}
