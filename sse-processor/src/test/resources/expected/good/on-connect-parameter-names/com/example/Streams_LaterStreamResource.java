package com.example;

import dev.ssekit.jaxrs.Callbacks;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The event stream of {@link Streams.Later}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(Streams_LaterSse.class)
@Path("/later/{instance}")
public final class Streams_LaterStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Streams_LaterStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(Streams_LaterSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Streams.Later}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param request what the client asks with
   * @param resources what makes and injects the new instance
   * @param $L for {@code onConnect}
   * @param instance for {@code onConnect}
   * @param stream for {@code onConnect}
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<jakarta.ws.rs.core.Response> stream(
      @Context ContainerRequestContext request, @Context ResourceContext resources,
      @Context UriInfo $L, @PathParam("instance") String instance,
      @QueryParam("stream") Response stream) {
    return endpoint.open(
        request,
        Callbacks.of(() -> resources.getResource(Streams.Later.class))
            .onConnect((sseInstance, sseStream) -> sseInstance.onConnect($L, instance, sseStream,
                stream))
            .onDisconnect(Streams.Later::onDisconnect));
  }
}
