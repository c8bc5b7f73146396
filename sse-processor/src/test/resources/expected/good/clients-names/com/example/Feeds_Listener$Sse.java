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
 * Registers what is generated for {@link Feeds.Listener$}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Feeds_Listener$Sse.class)}.
 * {@link Feeds_Listener$Publisher} can be injected then.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Feeds_Listener$Sse implements Feature {
  /**
   * What {@link Feeds.Listener$} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/other",
      Feeds.Listener$.class)
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
  public Feeds_Listener$Sse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    SseFeature.bind(context, Feeds_Listener$Publisher.class, Feeds_Listener$Publisher::new);
    return SseFeature.configure(
        context,
        DEFINITION,
        Feeds_Listener$StreamResource.class,
        Feeds_Listener$StatsResource.class,
        Feeds_Listener$BroadcastResource.class);
  }
}
