package com.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ssekit.annotations.Key;
import java.math.BigDecimal;

public sealed interface PriceEvent {
  record Changed(@Key("symbol") @JsonProperty("symbol") String ticker, BigDecimal price) implements PriceEvent {}
}
