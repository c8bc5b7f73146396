package com.example;

import dev.ssekit.annotations.Sse;
import dev.ssekit.hub.SseStream;

@Sse(path = "/hostile/$T/@see/*")
class Path {
  void onConnect(SseStream stream) {}

  @Sse(path = "/hostile/<b>&amp*")
  static class Response$L$ {}

  @Sse(path = "/hostile/größe")
  static class Größe {}

  static class Override {
    @Sse(path = "/hostile/inputStream")
    static class InputStream {
      void onConnect(SseStream stream) {}
    }
  }
}

class Context {}

class Duration {}
