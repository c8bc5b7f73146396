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
 * Registers what is generated for {@link Newsroom.Archive}:
 * the event stream and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(Newsroom_ArchiveSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class Newsroom_ArchiveSse implements Feature {
  /**
   * What {@link Newsroom.Archive} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/archive",
      Newsroom.Archive.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.nobody())
      .statsAccess(AccessRule.nobody())
      .broadcastAccess(AccessRule.token())
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public Newsroom_ArchiveSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        Newsroom_ArchiveStreamResource.class,
        Newsroom_ArchiveBroadcastResource.class);
  }
}
