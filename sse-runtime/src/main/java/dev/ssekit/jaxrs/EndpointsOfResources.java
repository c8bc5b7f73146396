package dev.ssekit.jaxrs;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Declares the endpoints of the resources that an application registers one by one, while it
 * starts: what one of them may take from a client depends on all, and JAX-RS makes a resource no
 * earlier than its first request comes.
 */
final class EndpointsOfResources implements Feature {
  private static final String DECLARED_ALONE = "dev.ssekit.declared-alone";

  private final Set<Class<? extends Feature>> declaring;

  EndpointsOfResources(Set<Class<? extends Feature>> declaring) {
    this.declaring = declaring;
  }

  @Override
  public boolean configure(FeatureContext context) {
    Set<Class<? extends Feature>> alone = new LinkedHashSet<>(declaring);
    alone.removeIf(context.getConfiguration()::isRegistered);
    context.property(DECLARED_ALONE, alone);
    alone.forEach(context::register);
    return true;
  }

  /** Whether the feature of a resource is there to declare the endpoint and no more. */
  static boolean declareAlone(FeatureContext context, Class<?> resource) {
    SseResource generated = resource.getAnnotation(SseResource.class);
    return generated != null
        && context.getConfiguration().getProperty(DECLARED_ALONE) instanceof Set<?> alone
        && alone.contains(generated.value());
  }
}
