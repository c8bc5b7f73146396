package com.example;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Changed.class)
public class Prices {
  @EventName("a\nb")
  record Changed(int price) {}
}
