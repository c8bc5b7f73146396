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
 * Registers what is generated for {@link Feeds.Constant}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Feeds_ConstantSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Deprecated
@Provider
public final class Feeds_ConstantSse implements Feature {
  /**
   * What {@link Feeds.Constant} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/constant",
      Feeds.Constant.class)
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
  public Feeds_ConstantSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Feeds_ConstantStreamResource.class,
        Feeds_ConstantStatsResource.class,
        Feeds_ConstantBroadcastResource.class);
  }
}
