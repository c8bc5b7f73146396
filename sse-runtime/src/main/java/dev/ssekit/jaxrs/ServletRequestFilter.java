package dev.ssekit.jaxrs;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.GenericType;
import java.lang.reflect.Type;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.internal.util.collection.Ref;

/** Keeps what a servlet container knows of a generated resource's request. */
@SseResource
final class ServletRequestFilter implements ContainerRequestFilter {
  private static final Type SERVLET_REQUEST =
      new GenericType<Ref<HttpServletRequest>>() {}.getType();

  private final InjectionManager injection;

  @Inject
  ServletRequestFilter(InjectionManager injection) {
    this.injection = injection;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Ref<HttpServletRequest> servlet = injection.getInstance(SERVLET_REQUEST);
    if (servlet != null && servlet.get() != null) {
      new ServletRequestFacts(servlet.get()).keepIn(request);
    }
  }
}
