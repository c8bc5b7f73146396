package com.example;

import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public sealed interface PriceEvent {
  record Changed(@Key String symbol, BigDecimal price, Optional<String> market, State state, Money fee)
      implements PriceEvent {}

  record Closed(Instant at, List<Money> fees) implements PriceEvent {}

  record Money(BigDecimal amount, String currency) {}

  record Halted(String reason) implements PriceEvent {}

  enum State {
    OPEN,
    CLOSED
  }
}
