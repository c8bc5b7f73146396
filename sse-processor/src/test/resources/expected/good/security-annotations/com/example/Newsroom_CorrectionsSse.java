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
 * Registers what is generated for {@link Newsroom.Corrections}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Newsroom_CorrectionsSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Newsroom_CorrectionsSse implements Feature {
  /**
   * What {@link Newsroom.Corrections} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/corrections",
      Newsroom.Corrections.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.roles("reporter", "editor"))
      .statsAccess(AccessRule.roles("editor", "reporter"))
      .broadcastAccess(AccessRule.token())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Newsroom_CorrectionsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Newsroom_CorrectionsStreamResource.class,
        Newsroom_CorrectionsStatsResource.class,
        Newsroom_CorrectionsBroadcastResource.class);
  }
}
