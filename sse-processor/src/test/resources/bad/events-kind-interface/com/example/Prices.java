package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Event.class)
public class Prices {
  interface Event {}

  record Moved() implements Event {}
}
