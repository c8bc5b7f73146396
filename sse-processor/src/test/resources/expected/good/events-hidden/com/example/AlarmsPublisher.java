package com.example;

import com.example.other.Fire;
import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.EventPublisher;
import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Sends the events of {@link Alarms}. One that has a key is sent to the connections
 * that have it among their metadata, any other to all connections of the endpoint.
 * {@link #toAll()} and the methods after it give a publisher that sends elsewhere.
 * Immutable and thread-safe.
 */
@Generated("dev.ssekit.processor.SseProcessor")
final class AlarmsPublisher {
  private final EventPublisher events;

  /**
   * Called where a publisher is injected, or by an application.
   *
   * @param hub the application's, which need not have the endpoint yet
   */
  @Inject
  public AlarmsPublisher(SseHub hub) {
    this(EventPublisher.of(hub, "/alarms"));
  }

  private AlarmsPublisher(EventPublisher events) {
    this.events = events;
  }

  /**
   * Sends a {@link Fire} as {@code fire}.
   * It goes to the connections with this {@code building}, unless the publisher is narrowed.
   *
   * @param building the event's key, never null
   * @param floor as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> fire(String building, int floor) {
    return events.send("fire", new Fire(building, floor), "building", building);
  }

  /**
   * Sends a {@link Smoke} as {@code smoke}.
   *
   * @param density as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  public CompletionStage<Broadcast> smoke(Smoke.Density density) {
    return events.send("smoke", new Smoke(density));
  }

  /**
   * Sends a {@link Alarms.Old} as {@code old}.
   *
   * @param in as in the record
   * @param out as in the record
   * @return its id, once it is accepted; see {@link SseEndpoint#broadcast(String, Object)}
   */
  @Deprecated
  public CompletionStage<Broadcast> old(String in, String out) {
    return events.send("old", new Alarms.Old(in, out));
  }

  /**
   * Widens the publisher.
   *
   * @return one that sends every event to all connections of the endpoint
   */
  public AlarmsPublisher toAll() {
    return new AlarmsPublisher(events.toAll());
  }

  /**
   * Narrows the publisher by {@code building}.
   *
   * @param building what connections must have among their metadata, never null
   * @return one that sends every event to these alone, whatever its key
   */
  public AlarmsPublisher toBuilding(String building) {
    return new AlarmsPublisher(events.to("building", building));
  }
}
