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
 * Registers what is generated for {@link Newsroom.Drafts}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Newsroom_DraftsSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Newsroom_DraftsSse implements Feature {
  /**
   * What {@link Newsroom.Drafts} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/drafts",
      Newsroom.Drafts.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.roles("editor", "reporter"))
      .statsAccess(AccessRule.roles("editor", "reporter"))
      .broadcastAccess(AccessRule.token())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Newsroom_DraftsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Newsroom_DraftsStreamResource.class,
        Newsroom_DraftsStatsResource.class,
        Newsroom_DraftsBroadcastResource.class);
  }
}
