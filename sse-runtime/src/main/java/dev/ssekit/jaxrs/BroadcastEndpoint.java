package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/** Answers {@code POST path/broadcast}. The generated broadcast resource calls it. */
public final class BroadcastEndpoint {
  private BroadcastEndpoint() {}

  public static BroadcastEndpoint of(EndpointDefinition definition, Configuration configuration) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Response> broadcast(ContainerRequestContext request, InputStream body) {
    throw new UnsupportedOperationException();
  }
}
