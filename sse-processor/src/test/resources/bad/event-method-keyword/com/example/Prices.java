package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.New.class)
public class Prices {
  record New(int price) {}
}
