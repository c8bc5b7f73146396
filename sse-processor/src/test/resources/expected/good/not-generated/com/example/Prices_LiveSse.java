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
 * Registers what is generated for {@link Prices.Live}:
 * the event stream. An application needs only
 * {@code resourceConfig.register(Prices_LiveSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Prices_LiveSse implements Feature {
  /**
   * What {@link Prices.Live} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/prices/live",
      Prices.Live.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.nobody())
      .broadcastAccess(AccessRule.nobody())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Prices_LiveSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Prices_LiveStreamResource.class);
  }
}
