package com.example;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Sse;

@Sse(path = "/prices", events = {Prices.Share.Changed.class, Prices.Bond.Changed.class})
public class Prices {
  interface Share {
    record Changed(int price) {}
  }

  interface Bond {
    @EventName("bond-changed")
    record Changed(int price) {}
  }
}
