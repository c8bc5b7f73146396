package dev.ssekit.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey itself, which takes requests apart as it does behind any container. */
final class MatchedRequests {
  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler jersey;

  /** Hands on what is known of each request for a room. */
  MatchedRequests(Consumer<UriInfo> matched) {
    jersey = new ApplicationHandler(new ResourceConfig().registerInstances(new Rooms(matched)));
  }

  /** Asks for this room, if that gives a URI; the answer's status. */
  Optional<Integer> ask(String room) throws Exception {
    URI uri;
    try {
      uri = BASE.resolve("rooms/" + room);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    ContainerRequest request =
        new ContainerRequest(BASE, uri, "GET", null, new MapPropertiesDelegate(), null);
    return Optional.of(jersey.apply(request).get().getStatus());
  }

  /** An endpoint of rooms. */
  @Path("rooms/{room}")
  public static final class Rooms {
    private final Consumer<UriInfo> matched;

    Rooms(Consumer<UriInfo> matched) {
      this.matched = matched;
    }

    /** A request for a room. */
    @GET
    public void room(@Context UriInfo uri) {
      matched.accept(uri);
    }
  }
}
