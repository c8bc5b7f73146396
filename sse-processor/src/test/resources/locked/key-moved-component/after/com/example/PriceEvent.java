package com.example;

import dev.ssekit.annotations.Key;
import java.math.BigDecimal;

public sealed interface PriceEvent {
  record Changed(String symbol, @Key String market, BigDecimal price) implements PriceEvent {}
}
