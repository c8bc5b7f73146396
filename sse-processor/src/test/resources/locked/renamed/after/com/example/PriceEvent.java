package com.example;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

public sealed interface PriceEvent {
  @EventName("changed")
  record PriceChange(@Key String symbol, BigDecimal price, State state, Amount fee)
      implements PriceEvent {}

  record Closed(Instant at, List<Amount> fees) implements PriceEvent {}

  record Amount(BigDecimal amount, String currency) {}

  enum State {
    OPEN,
    CLOSED
  }
}
