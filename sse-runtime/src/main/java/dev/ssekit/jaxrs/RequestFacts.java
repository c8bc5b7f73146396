package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * What a container knows of a request beyond JAX-RS.
 *
 * @param remoteAddress the address of the peer, where the container tells it
 * @param isSynchronous whether the container is set up not to suspend this request
 */
record RequestFacts(@Nullable String remoteAddress, boolean isSynchronous) {
  private static final String PROPERTY = "dev.ssekit.request-facts";
  private static final RequestFacts NONE = new RequestFacts(null, false);

  void keepIn(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  static RequestFacts of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof RequestFacts known ? known : NONE;
  }
}
