package com.example;

import java.math.BigDecimal;

public sealed interface PriceEvent {
  record Changed(String symbol, BigDecimal price) implements PriceEvent {}
}
