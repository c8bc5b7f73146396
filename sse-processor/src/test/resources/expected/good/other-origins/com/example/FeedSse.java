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
 * Registers what is generated for {@link Feed}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(FeedSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class FeedSse implements Feature {
  /**
   * What {@link Feed} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/feeds/{feed}",
      Feed.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.anyone())
      .statsAccess(AccessRule.anyone())
      .broadcastAccess(AccessRule.token())
      .allowedOrigins("https://app.example.com", "http://localhost:5173",
          "https://xn--bcher-kva.example", "http://[::1]:8080")
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public FeedSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        FeedStreamResource.class,
        FeedStatsResource.class,
        FeedBroadcastResource.class);
  }
}
