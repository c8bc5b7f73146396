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
 * Registers what is generated for {@link Newsroom.Proofs}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Newsroom_ProofsSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Newsroom_ProofsSse implements Feature {
  /**
   * What {@link Newsroom.Proofs} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/proofs",
      Newsroom.Proofs.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.roles("editor"))
      .statsAccess(AccessRule.roles("editor"))
      .broadcastAccess(AccessRule.token())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Newsroom_ProofsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Newsroom_ProofsStreamResource.class,
        Newsroom_ProofsStatsResource.class,
        Newsroom_ProofsBroadcastResource.class);
  }
}
