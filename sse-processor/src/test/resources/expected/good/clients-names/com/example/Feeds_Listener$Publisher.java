package com.example;

import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.EventPublisher;
import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Sends the events of {@link Feeds.Listener$}. One that has a key is sent to the connections
 * that have it among their metadata, any other to all connections of the endpoint.
 * {@link #toAll()} and the methods after it give a publisher that sends elsewhere.
 * Immutable and thread-safe.
 */
@Generated("dev.ssekit.processor.SseProcessor")
public final class Feeds_Listener$Publisher {
  private final EventPublisher events;

  /**
   * Called where a publisher is injected, or by an application.
   *
   * @param hub the application's, which need not have the endpoint yet
   */
  @Inject
  public Feeds_Listener$Publisher(SseHub hub) {
    this(EventPublisher.of(hub, "/other"));
  }

  private Feeds_Listener$Publisher(EventPublisher events) {
    this.events = events;
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
  public Feeds_Listener$Publisher toAll() {
    return new Feeds_Listener$Publisher(events.toAll());
  }
}
