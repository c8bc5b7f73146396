package com.example;

import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.EventPublisher;
import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Sends the events of {@link Prices}. One that has a key is sent to the connections
 * that have it among their metadata, any other to all connections of the endpoint.
 * {@link #toAll()} and the methods after it give a publisher that sends elsewhere.
 * Immutable and thread-safe.
 */
@Generated("dev.ssekit.processor.SseProcessor")
public final class PricesPublisher {
  private final EventPublisher events;

  /**
   * Called where a publisher is injected, or by an application.
   *
   * @param hub the application's, which need not have the endpoint yet
   */
  @Inject
  public PricesPublisher(SseHub hub) {
    this(EventPublisher.of(hub, "/prices"));
  }

  private PricesPublisher(EventPublisher events) {
    this.events = events;
  }

  /**
   * Sends a {@link PriceEvent.Changed} as {@code changed}.
   * It goes to the connections with this {@code symbol}, unless the publisher is narrowed.
   *
   * @param symbol the event's key, never null
   * @param price as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> changed(String symbol, BigDecimal price) {
    return events.send("changed", new PriceEvent.Changed(symbol, price), "symbol", symbol);
  }

  /**
   * Sends a {@link PriceEvent.Closed} as {@code market-closed}.
   *
   * @param at as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> closed(Instant at) {
    return events.send("market-closed", new PriceEvent.Closed(at));
  }

  /**
   * Widens the publisher.
   *
   * @return one that sends every event to all connections of the endpoint
   */
  public PricesPublisher toAll() {
    return new PricesPublisher(events.toAll());
  }

  /**
   * Narrows the publisher by {@code symbol}.
   *
   * @param symbol what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public PricesPublisher toSymbol(String symbol) {
    return new PricesPublisher(events.to("symbol", symbol));
  }
}
