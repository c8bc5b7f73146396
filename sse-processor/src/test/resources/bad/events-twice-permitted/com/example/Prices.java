package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = {Prices.Changed.class, Prices.Event.class})
public class Prices {
  sealed interface Event {}

  record Changed(int price) implements Event {}
}
