package com.example;

import dev.ssekit.annotations.Sse;

public class Feeds {
  record Changed(String price) {}

  @Sse(path = "/prices", events = Changed.class)
  static class Prices {}

  @Sse(path = "/other-prices", events = Changed.class)
  static class prices {}
}
