package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

final class Newsroom {
  static class Sports {
    @Sse(path = "/sports/results")
    static class Results {
      protected void onConnect(SseStream stream) {
        stream.comment("results");
      }
    }
  }

  interface Weather {
    @Sse(path = "/weather")
    class Warnings {}
  }

  private Newsroom() {}
}
