package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", principalMetadata = "***", events = Prices.Changed.class)
public class Prices {
  record Changed(int price) {}
}
