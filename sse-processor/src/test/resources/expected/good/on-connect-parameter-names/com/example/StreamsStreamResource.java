package com.example;

import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
 * The event stream of {@link Streams}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(StreamsSse.class)
@Path("/streams/{endpoint}")
public final class StreamsStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public StreamsStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(StreamsSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Streams}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param sseRequest what the client asks with
   * @param sseSseResources what makes and injects the new instance
   * @param request for {@code onConnect}
   * @param resources for {@code onConnect}
   * @param sseResources for {@code onConnect}
   * @param endpoint for {@code onConnect}
   * @param stream for {@code onConnect}
   * @param $instance for {@code onConnect}
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext sseRequest,
      @Context ResourceContext sseSseResources, @QueryParam("request") String request,
      @QueryParam("resources") String resources, @QueryParam("sseResources") String sseResources,
      @PathParam("endpoint") String endpoint, @QueryParam("stream") String stream,
      @QueryParam("$instance") String $instance) {
    return this.endpoint.open(
        sseRequest,
        sseStream -> sseSseResources.getResource(Streams.class).onConnect(request, sseStream,
            resources, sseResources, endpoint, stream, $instance));
  }
}
