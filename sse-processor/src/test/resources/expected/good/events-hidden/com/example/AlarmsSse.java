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
 * Registers what is generated for {@link Alarms}:
 * the event stream, its statistics and its broadcast endpoint. An application needs only
 * {@code resourceConfig.register(AlarmsSse.class)}.
 * {@link AlarmsPublisher} can be injected then.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Provider
public final class AlarmsSse implements Feature {
  /**
   * What {@link Alarms} declares with {@code @Sse}.
   */
  static final EndpointDefinition DEFINITION = EndpointDefinition.builder("/alarms", Alarms.class)
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
  public AlarmsSse() {
  }

  @Override
  public boolean configure(FeatureContext context) {
    SseFeature.bind(context, AlarmsPublisher.class, AlarmsPublisher::new);
    return SseFeature.configure(
        context,
        DEFINITION,
        AlarmsStreamResource.class,
        AlarmsStatsResource.class,
        AlarmsBroadcastResource.class);
  }
}
