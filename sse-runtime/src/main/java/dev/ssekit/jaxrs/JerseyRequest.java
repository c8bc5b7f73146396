package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerRequest;

/** What Jersey knows of a request beyond JAX-RS. */
final class JerseyRequest {
  private JerseyRequest() {}

  /**
   * Whether the container can suspend the request. One that cannot says so for everything about
   * suspending; one that can objects only that the request is not suspended yet.
   */
  static boolean canSuspend(ContainerRequestContext request) {
    if (!(request instanceof ContainerRequest jersey) || RequestFacts.of(request).isSynchronous()) {
      return false;
    }
    try {
      jersey.getResponseWriter().setSuspendTimeout(0, TimeUnit.MILLISECONDS);
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
