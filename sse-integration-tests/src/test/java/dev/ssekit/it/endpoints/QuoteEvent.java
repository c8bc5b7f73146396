package dev.ssekit.it.endpoints;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ssekit.annotations.EventName;
import dev.ssekit.annotations.Key;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What holders of shares are told. */
public sealed interface QuoteEvent {

  /**
   * A price has changed.
   *
   * @param symbol of the share
   * @param price in euros
   * @param note why, where that is known
   */
  record Changed(
      @Key String symbol,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note)
      implements QuoteEvent {}

  /**
   * No more today.
   *
   * @param at when
   * @param reason for ourselves
   */
  @EventName("market-closed")
  record Closed(@JsonProperty("closed_at") Instant at, @JsonIgnore String reason)
      implements QuoteEvent {}
}
