package com.example;

import dev.ssekit.annotations.Sse;

public class Newsroom {
  @Sse(path = "/nested")
  static class Events {}
}
