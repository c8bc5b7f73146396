package com.example;

import dev.ssekit.annotations.Sse;

public class Newsroom {
  private static class Sports {
    static class Football {
      @Sse(path = "/events")
      static class Events {}
    }
  }
}
