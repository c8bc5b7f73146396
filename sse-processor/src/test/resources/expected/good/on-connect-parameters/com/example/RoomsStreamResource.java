package com.example;

import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Generated;

/**
 * The event stream of {@link Rooms}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(RoomsSse.class)
@Path("/rooms/{room}/{day: [0-9-]+}")
public final class RoomsStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public RoomsStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(RoomsSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream, after calling {@code onConnect} on a new {@link Rooms}.
   * Any {@code Accept} is let through: one that admits no event stream is answered with a
   * 406 that says what to do.
   *
   * @param request what the client asks with
   * @param resources what makes and injects the new instance
   * @param room for {@code onConnect}
   * @param day for {@code onConnect}
   * @param channel for {@code onConnect}
   * @param tags for {@code onConnect}
   * @param limit for {@code onConnect}
   * @param since for {@code onConnect}
   * @param parts for {@code onConnect}
   * @param language for {@code onConnect}
   * @param session for {@code onConnect}
   * @param order for {@code onConnect}
   * @param page for {@code onConnect}
   * @param user for {@code onConnect}
   * @param secret for {@code onConnect}
   * @param uri for {@code onConnect}
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext request,
      @Context ResourceContext resources, @PathParam("room") @Encoded String room,
      @PathParam("day") Rooms.Day day,
      @QueryParam("channel") @DefaultValue("global") String channel,
      @QueryParam("tag") List<@Letters(most = 9) String> tags,
      @QueryParam("limit") @DefaultValue("10") int limit,
      @QueryParam("since") Optional<Rooms.Day> since,
      @QueryParam("part") @Letters(most = 2) String @Letters(most = 3) [] parts,
      @HeaderParam("Accept-Language") HttpHeaders language, @CookieParam("session") Cookie session,
      @MatrixParam("order") Rooms.Order order, @BeanParam Page page,
      @Credentials(scope = {"read", "a\"b$T"}, unit = TimeUnit.DAYS) SecurityContext user,
      @Secret(of = Map.class, letters = @Letters(most = 120), age = 1099511627776L) String secret,
      @Context UriInfo uri) {
    return endpoint.open(
        request,
        stream -> resources.getResource(Rooms.class).onConnect(room, day, stream, channel, tags,
            limit, since, parts, language, session, order, page, user, secret, uri));
  }
}
