package com.example;

import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The event stream of {@link Feeds.Leaving}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Deprecated
@SuppressWarnings("removal")
@SseResource(Feeds_LeavingSse.class)
@Path("/leaving")
public final class Feeds_LeavingStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Feeds_LeavingStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(Feeds_LeavingSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Feeds.Leaving}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param request what the client asks with
   * @param resources what makes and injects the new instance
   * @param rank for {@code onConnect}
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext request,
      @Context ResourceContext resources, @Feeds.Ranked @QueryParam("rank") int rank) {
    return endpoint.open(
        request,
        stream -> resources.getResource(Feeds.Leaving.class).onConnect(stream, rank));
  }
}
