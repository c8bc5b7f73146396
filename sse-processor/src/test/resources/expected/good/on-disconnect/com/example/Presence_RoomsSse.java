package com.example;

import dev.ssekit.annotations.Overflow;
import dev.ssekit.hub.AccessRule;
import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.jaxrs.SseFeature;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Registers what is generated for {@link Presence.Rooms}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Presence_RoomsSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Presence_RoomsSse implements Feature {
  /**
   * What {@link Presence.Rooms} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/presence/{room}",
      Presence.Rooms.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.anyone())
      .broadcastAccess(AccessRule.token())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Presence_RoomsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Presence_RoomsStreamResource.class,
        Presence_RoomsStatsResource.class,
        Presence_RoomsBroadcastResource.class);
  }
}
