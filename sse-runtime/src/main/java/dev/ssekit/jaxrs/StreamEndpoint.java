package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Answers {@code GET path} with an event stream. The generated stream resource calls it. */
public final class StreamEndpoint {
  private StreamEndpoint() {}

  public static StreamEndpoint of(EndpointDefinition definition, Configuration configuration) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Response> open(ContainerRequestContext request) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Response> open(ContainerRequestContext request, ConnectHandler handler) {
    throw new UnsupportedOperationException();
  }
}
