package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Changed.class)
public class Prices {
  record Changed<T>(T price) {}
}
