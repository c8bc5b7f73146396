package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Event.class)
public class Prices {
  abstract static sealed class Event {}

  static final class Moved extends Event {}
}
