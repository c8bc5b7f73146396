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
 * Registers what is generated for {@link Prices.Silent}:
 * the event stream and its statistics. An application needs only
 * {@code resourceConfig.register(Prices_SilentSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Prices_SilentSse implements Feature {
  /**
   * What {@link Prices.Silent} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/prices/silent",
      Prices.Silent.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.anyone())
      .broadcastAccess(AccessRule.nobody())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Prices_SilentSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Prices_SilentStreamResource.class,
        Prices_SilentStatsResource.class);
  }
}
