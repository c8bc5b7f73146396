package dev.ssekit.jaxrs;

import dev.ssekit.hub.AccessRule;
import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET path/stats}. The generated stats resource calls it. */
public final class StatsEndpoint {
  private final HubRuntime runtime;
  private final EndpointRuntime endpoint;

  private StatsEndpoint(HubRuntime runtime, EndpointRuntime endpoint) {
    this.runtime = runtime;
    this.endpoint = endpoint;
  }

  /**
   * Finds the endpoint in its application.
   *
   * @param definition what was declared
   * @param configuration the application's, which holds its hub
   * @return the endpoint
   * @throws IllegalStateException if the application has no hub
   */
  public static StatsEndpoint of(EndpointDefinition definition, Configuration configuration) {
    HubRuntime runtime = HubProperty.in(configuration);
    return new StatsEndpoint(runtime, runtime.declare(definition));
  }

  /**
   * Answers with the statistics, and with {@code ?by=key}, which wants the broadcast token where
   * everybody may read the rest, with the number of streams for each value of that metadata key.
   *
   * @param request the request
   * @return the answer
   */
  public CompletionStage<Response> stats(ContainerRequestContext request) {
    Cors.govern(request, endpoint.definition());
    String by = request.getUriInfo().getQueryParameters().getFirst("by");
    Response refusal = refuse(request, by != null);
    if (refusal != null) {
      return CompletableFuture.completedFuture(refusal);
    }
    Map<String, String> filter = RequestMetadata.ofPath(request.getUriInfo());
    return LaterAnswer.of(
        request,
        runtime
            .statistics(endpoint, filter, by)
            .thenApply(statistics ->
                JsonAnswer.of(
                        Response.Status.OK,
                        MediaType.APPLICATION_JSON_TYPE,
                        StatsJson.of(statistics, by))
                    .build()));
  }

  /** Where everybody may read the sums, more than those wants the token. */
  private @Nullable Response refuse(ContainerRequestContext request, boolean asksForMore) {
    AccessRule declared = endpoint.definition().statsAccess();
    if (asksForMore && declared.kind() == AccessRule.Kind.ANYONE) {
      return AccessCheck.refuse(
          request, AccessRule.token(), runtime, endpoint, "The count by a metadata key");
    }
    return AccessCheck.refuse(request, declared, runtime, endpoint, "This endpoint's statistics");
  }

  /**
   * Answers a browser that asks whether a page of another origin may read the statistics.
   *
   * @param request the request, an {@code OPTIONS}
   * @return the answer, a 204
   */
  public Response preflight(ContainerRequestContext request) {
    return Cors.preflight(request, endpoint.definition(), "GET, HEAD");
  }
}
