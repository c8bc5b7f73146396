package com.example;

import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = Prices.Gap.class)
public class Prices {
  record Gap(int price) {}
}
