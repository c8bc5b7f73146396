package dev.ssekit.sample;

import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Tells a load balancer whether this node takes clients: 200, or 503 while it starts or drains. */
@Path("/ready")
public class Ready {
  private final SseHub hub;

  @Inject
  public Ready(SseHub hub) {
    this.hub = hub;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response ready() {
    boolean ready = hub.isReady();
    return Response.status(ready ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Map.of("ready", ready))
        .build();
  }
}
