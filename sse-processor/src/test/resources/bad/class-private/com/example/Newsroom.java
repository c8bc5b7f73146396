package com.example;

import dev.ssekit.annotations.Sse;

public class Newsroom {
  @Sse(path = "/events")
  private static class Events {}
}
