package com.example;

import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.EventPublisher;
import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Sends the events of {@link Feeds.Prices}. One that has a key is sent to the connections
 * that have it among their metadata, any other to all connections of the endpoint.
 * {@link #toAll()} and the methods after it give a publisher that sends elsewhere.
 * Immutable and thread-safe.
 */
@Generated("dev.ssekit.processor.SseProcessor")
public final class Feeds_PricesPublisher {
  private final EventPublisher events;

  /**
   * Called where a publisher is injected, or by an application.
   *
   * @param hub the application's, which need not have the endpoint yet
   */
  @Inject
  public Feeds_PricesPublisher(SseHub hub) {
    this(EventPublisher.of(hub, "/feeds/`${x}\\/{feed: [a-z]{2,3}}/{item.no-1}"));
  }

  private Feeds_PricesPublisher(EventPublisher events) {
    this.events = events;
  }

  /**
   * Sends a {@link Feeds.Gap} as {@code ga"p}.
   *
   * @param next as in the record
   * @param size as in the record
   * @param all as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> gap(Feeds.PricesEvents next, long size, BigInteger all) {
    return events.send("ga\"p", new Feeds.Gap(next, size, all));
  }

  /**
   * Sends a {@link Feeds.Record} as {@code __proto__}.
   * It goes to the connections with this {@code class}, unless the publisher is narrowed.
   *
   * @param level the event's key, never null
   * @param uri as in the record
   * @param anything as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> record(Feeds.Level level, URI uri, Object anything) {
    return events.send("__proto__", new Feeds.Record(level, uri, anything), "class", level);
  }

  /**
   * Sends a {@link Feeds.Listener} as {@code listener}.
   * It goes to the connections with this {@code feed}, unless the publisher is narrowed.
   *
   * @param feed the event's key, never null
   * @param config as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> listener(int feed, Feeds.SseClientConfig config) {
    return events.send("listener", new Feeds.Listener(feed, config), "feed", feed);
  }

  /**
   * Sends a {@link Feeds.Parameters} as {@code parameters}.
   *
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> parameters() {
    return events.send("parameters", new Feeds.Parameters());
  }

  /**
   * Sends a {@link Feeds.Title} as {@code title}.
   *
   * @param text as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> title(String text) {
    return events.send("title", new Feeds.Title(text));
  }

  /**
   * Widens the publisher.
   *
   * @return one that sends every event to all connections of the endpoint
   */
  public Feeds_PricesPublisher toAll() {
    return new Feeds_PricesPublisher(events.toAll());
  }

  /**
   * Narrows the publisher by {@code class}.
   *
   * @param class_ what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public Feeds_PricesPublisher toClass(Feeds.Level class_) {
    return new Feeds_PricesPublisher(events.to("class", class_));
  }

  /**
   * Narrows the publisher by {@code feed}.
   *
   * @param feed what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public Feeds_PricesPublisher toFeed(int feed) {
    return new Feeds_PricesPublisher(events.to("feed", feed));
  }

  /**
   * Narrows the publisher by {@code x}.
   *
   * @param x what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public Feeds_PricesPublisher toX(String x) {
    return new Feeds_PricesPublisher(events.to("x", x));
  }

  /**
   * Narrows the publisher by {@code item.no-1}.
   *
   * @param itemNo1 what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public Feeds_PricesPublisher toItemNo1(String itemNo1) {
    return new Feeds_PricesPublisher(events.to("item.no-1", itemNo1));
  }

  /**
   * Narrows the publisher by {@code since}.
   *
   * @param since what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public Feeds_PricesPublisher toSince(String since) {
    return new Feeds_PricesPublisher(events.to("since", since));
  }
}
