package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(
    path = "/feeds/{feed}",
    allowedOrigins = {
      "https://app.example.com",
      "http://localhost:5173",
      "https://xn--bcher-kva.example",
      "http://[::1]:8080"
    })
public class Feed {
  void onConnect(SseStream stream) {}
}
