package com.example;

import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StatsEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The statistics of the event stream of {@link Path.Größe}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(Path_GrößeSse.class)
@jakarta.ws.rs.Path("/hostile/gr\u00f6\u00dfe/stats")
public final class Path_GrößeStatsResource {
  private final StatsEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Path_GrößeStatsResource(@Context Configuration configuration) {
    this.endpoint = StatsEndpoint.of(Path_GrößeSse.DEFINITION, configuration);
  }

  /**
   * Counts connections and events.
   *
   * @param request what the client asks with
   * @return the statistics as JSON
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  public CompletionStage<Response> stats(@Context ContainerRequestContext request) {
    return endpoint.stats(request);
  }
}
