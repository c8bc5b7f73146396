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
 * Registers what is generated for {@link Newsroom.Sports.Results}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Newsroom_Sports_ResultsSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Newsroom_Sports_ResultsSse implements Feature {
  /**
   * What {@link Newsroom.Sports.Results} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/sports/results",
      Newsroom.Sports.Results.class)
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
  public Newsroom_Sports_ResultsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Newsroom_Sports_ResultsStreamResource.class,
        Newsroom_Sports_ResultsStatsResource.class,
        Newsroom_Sports_ResultsBroadcastResource.class);
  }
}
