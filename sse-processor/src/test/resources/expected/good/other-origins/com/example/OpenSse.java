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
 * Registers what is generated for {@link Open}:
 * the event stream and its statistics. An application needs only
 * {@code resourceConfig.register(OpenSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class OpenSse implements Feature {
  /**
   * What {@link Open} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/", Open.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.anyone())
      .broadcastAccess(AccessRule.nobody())
      .allowedOrigins("*")
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public OpenSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        OpenStreamResource.class,
        OpenStatsResource.class);
  }
}
