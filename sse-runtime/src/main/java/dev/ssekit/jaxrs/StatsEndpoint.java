package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Answers {@code GET path/stats}. The generated stats resource calls it. */
public final class StatsEndpoint {
  private StatsEndpoint() {}

  public static StatsEndpoint of(EndpointDefinition definition, Configuration configuration) {
    throw new UnsupportedOperationException();
  }

  public CompletionStage<Response> stats(ContainerRequestContext request) {
    throw new UnsupportedOperationException();
  }
}
