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
 * Registers what is generated for {@link Notifications}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(NotificationsSse.class)}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class NotificationsSse implements Feature {
  /**
   * What {@link Notifications} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/notifications",
      Notifications.class)
      .heartbeat(Duration.ofSeconds(30))
      .skipCsrf(true)
      .replay(256)
      .overflow(Overflow.DISCONNECT)
      .streamAccess(AccessRule.roles("user"))
      .statsAccess(AccessRule.token())
      .broadcastAccess(AccessRule.roles("editor", "ad\"min"))
      .queryMetadata("channel", "lang")
      .principalMetadata("user_id")
      .build();

  /**
   * Called by JAX-RS, or by an application that registers an instance.
   */
  public NotificationsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    return SseFeature.configure(
        context,
        DEFINITION,
        NotificationsStreamResource.class,
        NotificationsStatsResource.class,
        NotificationsBroadcastResource.class);
  }
}
