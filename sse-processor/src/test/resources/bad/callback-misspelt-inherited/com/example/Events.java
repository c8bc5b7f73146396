package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/events")
public class Events extends Welcoming {
  void onConnection(SseStream stream) {}
}

class Welcoming {
  void onConnect(SseStream stream) {}
}
