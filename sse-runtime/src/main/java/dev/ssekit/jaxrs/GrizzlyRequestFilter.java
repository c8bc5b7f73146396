package dev.ssekit.jaxrs;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.GenericType;
import java.lang.reflect.Type;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.internal.util.collection.Ref;

/** Keeps what Grizzly knows of a generated resource's request. */
@SseResource
final class GrizzlyRequestFilter implements ContainerRequestFilter {
  private static final Type GRIZZLY_REQUEST = new GenericType<Ref<Request>>() {}.getType();

  private final InjectionManager injection;

  @Inject
  GrizzlyRequestFilter(InjectionManager injection) {
    this.injection = injection;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Ref<Request> grizzly = injection.getInstance(GRIZZLY_REQUEST);
    if (grizzly != null && grizzly.get() != null) {
      new GrizzlyRequestFacts(grizzly.get()).keepIn(request);
    }
  }
}
