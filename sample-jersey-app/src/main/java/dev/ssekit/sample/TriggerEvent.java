package dev.ssekit.sample;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.ssekit.hub.SseHub;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broadcasts from a plain resource, as any class of the application can. It is a GET that anybody
 * may call, so that a browser's address bar is enough to try it; a real one would be neither.
 */
@Path("/trigger-event")
public class TriggerEvent {
  private static final Logger log = LoggerFactory.getLogger(TriggerEvent.class);

  private final SseHub hub;

  @Inject
  public TriggerEvent(SseHub hub) {
    this.hub = hub;
  }

  /** Alerts the clients of all endpoints; answers with the ids and how many clients matched. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> trigger() {
    Alert alert = new Alert("The alarm was triggered", Instant.now().truncatedTo(SECONDS));
    return hub.broadcast("alert", alert)
        .thenApply(broadcast ->
            Response.ok(broadcast).header(HttpHeaders.CACHE_CONTROL, "no-store").build())
        .exceptionally(failure -> {
          log.warn("The alert was not sent: {}", failure.getMessage());
          return Problem.notSent().response();
        });
  }

  /** Any object will do as data that Jackson can write. */
  record Alert(String message, Instant at) {}
}
