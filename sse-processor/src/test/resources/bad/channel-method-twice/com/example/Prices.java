package com.example;

import dev.ssekit.annotations.Sse;

@Sse(
    path = "/prices/{user}",
    queryMetadata = {"level", "User"},
    events = Prices.Changed.class)
public class Prices {
  record Changed(int price) {}
}
