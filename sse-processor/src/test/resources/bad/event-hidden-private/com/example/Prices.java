package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Event.class)
public class Prices {
  sealed interface Event {}

  private static class Around {
    record Changed(int price) implements Event {}
  }
}
