package dev.ssekit.jaxrs;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
  private static final Type SERVLET_RESPONSE =
      new GenericType<Ref<HttpServletResponse>>() {}.getType();

  private final InjectionManager injection;

  @Inject
  ServletRequestFilter(InjectionManager injection) {
    this.injection = injection;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Ref<HttpServletRequest> asked = injection.getInstance(SERVLET_REQUEST);
    Ref<HttpServletResponse> answer = injection.getInstance(SERVLET_RESPONSE);
    if (asked != null && asked.get() != null && answer != null && answer.get() != null) {
      new ServletRequestFacts(asked.get(), answer.get()).keepIn(request);
    }
  }
}
