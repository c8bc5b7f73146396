package com.example;

import dev.ssekit.jaxrs.Callbacks;
import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.GET;
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
 * The event stream of {@link Presence.All}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(Presence_AllSse.class)
@Path("/presence-of-all")
public final class Presence_AllStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Presence_AllStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(Presence_AllSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Presence.All}.
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
        Callbacks.of(() -> resources.getResource(Presence.All.class))
            .onConnect(Presence.All::onConnect)
            .onDisconnect(Presence.All::onDisconnect));
  }
}
