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
 * Registers what is generated for {@link Prices.Sent}:
 * its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Prices_SentSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Prices_SentSse implements Feature {
  /**
   * What {@link Prices.Sent} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/prices/sent",
      Prices.Sent.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.nobody())
      .statsAccess(AccessRule.anyone())
      .broadcastAccess(AccessRule.token())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Prices_SentSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Prices_SentStatsResource.class,
        Prices_SentBroadcastResource.class);
  }
}
