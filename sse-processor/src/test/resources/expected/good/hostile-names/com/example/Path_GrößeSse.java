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
 * Registers what is generated for {@link Path.Größe}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Path_GrößeSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Path_GrößeSse implements Feature {
  /**
   * What {@link Path.Größe} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/hostile/gr\u00f6\u00dfe",
      Path.Größe.class)
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
  public Path_GrößeSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Path_GrößeStreamResource.class,
        Path_GrößeStatsResource.class,
        Path_GrößeBroadcastResource.class);
  }
}
