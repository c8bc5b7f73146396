package com.example;

import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

public sealed interface PriceEvent {
  record Changed(@Key String symbol, BigDecimal price, State state, Money fee)
      implements PriceEvent {}

  record Closed(Instant at, List<Money> fees) implements PriceEvent {}

  record Money(BigDecimal amount, String currency) {}

  enum State {
    OPEN,
    CLOSED
  }
}
