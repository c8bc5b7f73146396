package dev.ssekit.sample;

import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.time.Instant;

/** What those who watch the market are told. */
public sealed interface PriceEvent {

  /**
   * A price has changed.
   *
   * @param symbol of the share
   * @param price in euros
   */
  record Changed(@Key String symbol, BigDecimal price) implements PriceEvent {}

  /**
   * No more prices for now.
   *
   * @param at since when
   */
  @EventName("market-closed")
  record Closed(Instant at) implements PriceEvent {}
}
