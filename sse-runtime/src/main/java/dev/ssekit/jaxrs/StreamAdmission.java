package dev.ssekit.jaxrs;

import dev.ssekit.admission.Admission;
import dev.ssekit.admission.Limit;
import dev.ssekit.admission.Place;
import dev.ssekit.admission.Refusal;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubLimits;
import dev.ssekit.wire.JitteredRetry;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Lets clients in while there are places. Where the node or the endpoint is full, a client is told
 * to come back; one that has too many streams of its own is to stay away.
 */
final class StreamAdmission {
  private final HubLimits limits;
  private final EndpointRuntime endpoint;

  StreamAdmission(HubLimits limits, EndpointRuntime endpoint) {
    this.limits = limits;
    this.endpoint = endpoint;
  }

  /**
   * Answers a request for a stream. Its place is given back unless it is handed over by then.
   *
   * @param opening opens the stream
   */
  CompletionStage<Response> admit(
      ContainerRequestContext request, Function<Place, CompletionStage<Response>> opening) {
    Admission admission =
        limits.admit(endpoint, ClientOf.address(request, limits), ClientOf.principal(request));
    if (admission instanceof Refusal refusal) {
      return CompletableFuture.completedFuture(answer(refusal.limit()));
    }
    Place place = (Place) admission;
    try {
      Optional<String> tooMuch =
          limits.refuseMetadata(
              endpoint, RequestMetadata.of(request.getUriInfo(), endpoint::takesFromQuery));
      return tooMuch.isPresent()
          ? CompletableFuture.completedFuture(
              Problem.of(Response.Status.BAD_REQUEST, tooMuch.get()))
          : opening.apply(place);
    } finally {
      place.giveBackUnlessHandedOver();
    }
  }

  private static Response answer(Limit limit) {
    if (limit == Limit.CONNECTIONS || limit == Limit.CONNECTIONS_PER_ENDPOINT) {
      return EventStreamResponse.comeBack();
    }
    Duration wait = JitteredRetry.later();
    return Problem.tooManyRequests(
        wait,
        (limit == Limit.CONNECTIONS_PER_ADDRESS ? "This address" : "This user")
            + " has as many streams open as one may have. Close one, or try again later.");
  }
}
