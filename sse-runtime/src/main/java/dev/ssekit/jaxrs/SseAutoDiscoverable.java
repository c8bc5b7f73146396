package dev.ssekit.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Starts the hub of a Jersey application that registers generated resources one by one. Jersey
 * finds this class by itself; in an application without such resources it does nothing.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class SseAutoDiscoverable implements AutoDiscoverable {

  /** Called by Jersey. */
  public SseAutoDiscoverable() {}

  @Override
  public void configure(FeatureContext context) {
    boolean byHand =
        context.getConfiguration().getClasses().stream()
            .anyMatch(registered -> registered.isAnnotationPresent(SseResource.class));
    if (byHand) {
      SseFeature.start(context);
    }
  }
}
