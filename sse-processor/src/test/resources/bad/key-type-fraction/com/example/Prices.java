package com.example;

import dev.ssekit.annotations.Key;
import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Changed.class)
public class Prices {
  record Changed(@Key Double level) {}
}
