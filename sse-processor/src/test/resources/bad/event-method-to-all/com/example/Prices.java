package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.ToAll.class)
public class Prices {
  record ToAll(int price) {}
}
