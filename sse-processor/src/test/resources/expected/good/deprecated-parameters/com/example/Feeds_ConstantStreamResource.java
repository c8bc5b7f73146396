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
 * The event stream of {@link Feeds.Constant}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@Deprecated
@SseResource(Feeds_ConstantSse.class)
@Path("/constant")
public final class Feeds_ConstantStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Feeds_ConstantStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(Feeds_ConstantSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Feeds.Constant}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param request what the client asks with
   * @param resources what makes and injects the new instance
   * @param order for {@code onConnect}
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext request,
      @Context ResourceContext resources,
      @Feeds.Sorted(by = Feeds.Key.NUMBER) @QueryParam("order") String order) {
    return endpoint.open(
        request,
        stream -> resources.getResource(Feeds.Constant.class).onConnect(stream, order));
  }
}
