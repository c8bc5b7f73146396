package dev.ssekit.jaxrs;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Remembers that a request is a {@code HEAD}: from matching on, Jersey says {@code GET} of one that
 * a method for {@code GET} answers.
 */
@PreMatching
final class HeadFilter implements ContainerRequestFilter {
  private static final String PROPERTY = "dev.ssekit.head";

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      request.setProperty(PROPERTY, true);
    }
  }

  static boolean isHead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.HEAD) || request.getProperty(PROPERTY) != null;
  }
}
