package com.example;

import dev.ssekit.annotations.Key;
import java.math.BigDecimal;

public sealed interface PriceEvent {
  record Changed(@Key String symbol, BigDecimal price) implements PriceEvent {}
}
