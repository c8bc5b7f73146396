package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Changed.class)
public class Prices {
  record Changed(java.util.List<Currency> in) {}

  private enum Currency {
    EUR
  }
}
