package com.example;

import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The event stream of {@link Feed}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(FeedSse.class)
@Path("/feeds/{feed}")
public final class FeedStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public FeedStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(FeedSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Feed}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param request what the client asks with
   * @param resources what makes and injects the new instance
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext request,
      @Context ResourceContext resources) {
    return endpoint.open(
        request,
        stream -> resources.getResource(Feed.class).onConnect(stream));
  }

  /**
   * Tells a browser, which asks before it sends some requests of pages of other origins,
   * whether it may.
   *
   * @param request what the browser asks with
   * @return what such pages may send
   */
  @OPTIONS
  public Response preflight(@Context ContainerRequestContext request) {
    return endpoint.preflight(request);
  }
}
