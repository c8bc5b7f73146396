package com.example;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Failed.class)
public class Prices {
  @EventName("error")
  record Failed(int price) {}
}
