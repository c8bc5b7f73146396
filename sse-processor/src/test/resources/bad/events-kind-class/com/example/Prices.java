package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = {Prices.Changed.class, Prices.Moved.class})
public class Prices {
  record Changed(int price) {}

  static class Moved {}
}
