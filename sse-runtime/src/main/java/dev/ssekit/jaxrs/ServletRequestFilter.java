package dev.ssekit.jaxrs;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.glassfish.jersey.internal.inject.InjectionManager;

/** Keeps what a servlet container knows of a generated resource's request. */
@SseResource
final class ServletRequestFilter implements ContainerRequestFilter {
  private final InjectionManager injection;

  @Inject
  ServletRequestFilter(InjectionManager injection) {
    this.injection = injection;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    HttpServletRequest servlet = injection.getInstance(HttpServletRequest.class);
    if (servlet != null) {
      new RequestFacts(servlet.getRemoteAddr(), !servlet.isAsyncSupported()).keepIn(request);
    }
  }
}
