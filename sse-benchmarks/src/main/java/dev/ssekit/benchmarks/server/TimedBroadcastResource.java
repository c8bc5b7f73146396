package dev.ssekit.benchmarks.server;

import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Broadcasts from inside the application, and says how long that call took. */
@Path("/timed")
public final class TimedBroadcastResource {
  private final SseHub hub;

  /**
   * Injected.
   *
   * @param hub the application's
   */
  @Inject
  public TimedBroadcastResource(SseHub hub) {
    this.hub = hub;
  }

  /**
   * Broadcasts a text.
   *
   * @param data the text
   * @return how many nanoseconds the call took
   */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.TEXT_PLAIN)
  public String broadcast(String data) {
    long before = System.nanoTime();
    hub.broadcast("message", data);
    return Long.toString(System.nanoTime() - before);
  }
}
