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
 * Registers what is generated for {@link Prices}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(PricesSse.class)}.
 * {@link PricesPublisher} can be injected then.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class PricesSse implements Feature {
  /**
   * What {@link Prices} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/prices", Prices.class)
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
  public PricesSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    SseFeature.bind(context, PricesPublisher.class, PricesPublisher::new);
    return SseFeature.configure(
        context,
        DEFINITION,
        PricesStreamResource.class,
        PricesStatsResource.class,
        PricesBroadcastResource.class);
  }
}
