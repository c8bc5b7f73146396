package com.example;

import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = {Prices.Changed.class, Prices.ToSymbol.class})
public class Prices {
  record Changed(@Key String symbol) {}

  record ToSymbol(int price) {}
}
