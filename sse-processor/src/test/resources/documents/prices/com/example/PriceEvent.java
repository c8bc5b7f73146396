package com.example;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a market tells. */
public sealed interface PriceEvent {
  /**
   * A symbol has another price.
   *
   * <p>It comes with each trade.
   *
   * @param symbol what is traded
   * @param price in the currency of the market
   * @param trade what has made it
   */
  record Changed(@Key String symbol, BigDecimal price, Trade trade) implements PriceEvent {}

  /** The market has closed. */
  @EventName("market-closed")
  record Closed(
      Instant at,
      State state,
      Optional<URI> report,
      @JsonInclude(JsonInclude.Include.NON_NULL) Duration pause,
      Map<String, List<Trade>> last)
      implements PriceEvent {}

  /** All is well. */
  record Alive() implements PriceEvent {}

  /** A trade. */
  record Trade(UUID id, int amount, long total, @JsonProperty("by") Set<String> parties, byte[] seal) {}

  /** What a market may be. */
  enum State {
    OPEN,
    CLOSED
  }
}
