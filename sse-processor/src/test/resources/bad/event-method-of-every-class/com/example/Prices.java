package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Notify.class)
public class Prices {
  record Notify(int price) {}
}
