package com.example;

import dev.ssekit.jaxrs.Callbacks;
import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The event stream of {@link Presence.Rooms}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(Presence_RoomsSse.class)
@Path("/presence/{room}")
public final class Presence_RoomsStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Presence_RoomsStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(Presence_RoomsSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Presence.Rooms}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param request what the client asks with
   * @param resources what makes and injects the new instance
   * @param room for {@code onConnect}
   * @param user for {@code onConnect}
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext request,
      @Context ResourceContext resources, @PathParam("room") String room,
      @Context SecurityContext user) {
    return endpoint.open(
        request,
        Callbacks.of(() -> resources.getResource(Presence.Rooms.class))
            .onConnect((instance, stream) -> instance.onConnect(room, stream, user))
            .onGap(Presence.Rooms::onGap)
            .onDisconnect(Presence.Rooms::onDisconnect));
  }
}
