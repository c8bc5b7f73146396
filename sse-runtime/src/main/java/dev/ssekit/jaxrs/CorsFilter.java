package dev.ssekit.jaxrs;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Lets every answer of a generated resource say whose pages may read it. */
@SseResource
@Priority(Priorities.HEADER_DECORATOR)
final class CorsFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Cors.decorate(request, response.getHeaders());
  }
}
