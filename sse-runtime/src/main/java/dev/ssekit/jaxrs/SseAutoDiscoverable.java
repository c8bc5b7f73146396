package dev.ssekit.jaxrs;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Starts the hub of a Jersey application that registers generated resources one by one, and
 * declares their endpoints. Jersey finds this class by itself; in an application without such
 * resources it does nothing.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class SseAutoDiscoverable implements AutoDiscoverable {

  /** Called by Jersey. */
  public SseAutoDiscoverable() {}

  @Override
  public void configure(FeatureContext context) {
    Set<Class<? extends Feature>> declaring =
        context.getConfiguration().getClasses().stream()
            .map(registered -> registered.getAnnotation(SseResource.class))
            .filter(Objects::nonNull)
            .map(SseResource::value)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!declaring.isEmpty()) {
      SseFeature.start(context);
      context.register(new EndpointsOfResources(declaring));
    }
  }
}
