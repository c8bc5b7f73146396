package com.example;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.time.Instant;

/** What subscribers are told. */
public sealed interface PriceEvent {

  /**
   * A price has changed.
   *
   * @param symbol of the share
   * @param price in euros
   */
  record Changed(@Key String symbol, BigDecimal price) implements PriceEvent {}

  /** No more today. */
  @EventName("market-closed")
  record Closed(Instant at) implements PriceEvent {}
}
