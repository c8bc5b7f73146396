package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices/{a.b}/{aB}", events = Prices.Changed.class)
public class Prices {
  record Changed(int price) {}
}
