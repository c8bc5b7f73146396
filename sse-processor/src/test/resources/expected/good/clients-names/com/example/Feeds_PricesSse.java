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
 * Registers what is generated for {@link Feeds.Prices}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Feeds_PricesSse.class)}.
 * {@link Feeds_PricesPublisher} can be injected then.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Feeds_PricesSse implements Feature {
  /**
   * What {@link Feeds.Prices} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/feeds/`${x}\\/{feed: [a-z]{2,3}}/{item.no-1}",
      Feeds.Prices.class)
      .heartbeat(Duration.ofSeconds(0))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.anyone())
      .broadcastAccess(AccessRule.token())
      .queryMetadata("since", "class")
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Feeds_PricesSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    SseFeature.bind(context, Feeds_PricesPublisher.class, Feeds_PricesPublisher::new);
    return SseFeature.configure(
        context,
        DEFINITION,
        Feeds_PricesStreamResource.class,
        Feeds_PricesStatsResource.class,
        Feeds_PricesBroadcastResource.class);
  }
}
