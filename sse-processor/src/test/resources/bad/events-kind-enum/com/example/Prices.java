package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Moved.class)
public class Prices {
  enum Moved {
    UP
  }
}
