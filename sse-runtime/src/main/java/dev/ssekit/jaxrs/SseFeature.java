package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.core.FeatureContext;

/** What every generated feature shares: the hub of the application and the runtime's filters. */
public final class SseFeature {
  private SseFeature() {}

  public static boolean configure(
      FeatureContext context, EndpointDefinition definition, Class<?>... resources) {
    throw new UnsupportedOperationException();
  }
}
