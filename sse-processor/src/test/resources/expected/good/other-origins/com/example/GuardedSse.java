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
 * Registers what is generated for {@link Guarded}:
 * the event stream and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(GuardedSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class GuardedSse implements Feature {
  /**
   * What {@link Guarded} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/guarded", Guarded.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.nobody())
      .broadcastAccess(AccessRule.token())
      .allowedOrigins("https://app.example.com")
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public GuardedSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        GuardedStreamResource.class,
        GuardedBroadcastResource.class);
  }
}
