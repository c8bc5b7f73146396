package dev.ssekit.jaxrs;

import dev.ssekit.hub.AccessRule;
import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
import dev.ssekit.hub.Ticket;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may open an endpoint's stream, and as whom. */
final class StreamAccess {
  private static final Logger LOGGER = LoggerFactory.getLogger(StreamAccess.class);
  private static final long TICKET_DEADLINE_SECONDS = 5;

  private final HubRuntime runtime;
  private final EndpointRuntime endpoint;
  private final EndpointDefinition definition;

  StreamAccess(HubRuntime runtime, EndpointRuntime endpoint) {
    this.runtime = runtime;
    this.endpoint = endpoint;
    this.definition = endpoint.definition();
  }

  /**
   * The answer to a request that may not open a stream; {@code null} for one that may, or whose
   * ticket has to tell. A {@code HEAD} opens nothing, and no ticket is taken for it.
   */
  @Nullable Response refuse(ContainerRequestContext request) {
    if (CrossOrigin.isForeignRead(request, definition)) {
      return Problem.of(
          Response.Status.FORBIDDEN,
          "A page of another origin may not open this stream with cookies or credentials. List its"
              + " origin in allowedOrigins.");
    }
    AccessRule rule = definition.streamAccess();
    boolean showsTicket = TicketParameter.isIn(request) && !HeadFilter.isHead(request);
    if (showsTicket && rule.kind() != AccessRule.Kind.NOBODY) {
      return TicketParameter.of(request).isPresent() ? null : badTicket();
    }
    Response refusal = AccessCheck.refuse(request, rule, runtime, endpoint, "This stream");
    if (refusal != null) {
      return refusal;
    }
    return definition.principalMetadata().isPresent() && ClientOf.principal(request).isEmpty()
        ? nobodyKnown()
        : null;
  }

  /**
   * Lets a request in that was not refused. Takes its ticket, for which this thread may have to
   * wait; where the backend cannot tell, the client is told to come back.
   */
  Entrance enter(ContainerRequestContext request) {
    Optional<String> shown = TicketParameter.of(request);
    if (shown.isEmpty()) {
      return enter(request, Map.of());
    }
    try {
      Optional<Ticket> taken =
          runtime
              .tickets()
              .take(shown.get())
              .toCompletableFuture()
              .get(TICKET_DEADLINE_SECONDS, TimeUnit.SECONDS);
      return taken
          .filter(ticket -> ticket.opens(definition.path()))
          .filter(ticket -> agreesWithPath(ticket, request))
          .map(ticket -> enter(request, ticket.metadata()))
          .orElseGet(() -> Entrance.refused(badTicket()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Entrance.refused(EventStreamResponse.comeBack());
    } catch (ExecutionException | TimeoutException e) {
      LOGGER.debug("A ticket could not be taken; the client is told to come back.", e);
      return Entrance.refused(EventStreamResponse.comeBack());
    }
  }

  /** Of one key, the ticket's values count before the principal, and both before the query. */
  private Entrance enter(ContainerRequestContext request, Map<String, List<String>> ofTicket) {
    Map<String, List<String>> metadata =
        new HashMap<>(RequestMetadata.of(request.getUriInfo(), endpoint::takesFromQuery));
    Optional<String> key = definition.principalMetadata();
    if (key.isPresent() && !ofTicket.containsKey(key.get())) {
      Optional<String> principal = ClientOf.principal(request);
      if (principal.isEmpty()) {
        return Entrance.refused(nobodyKnown());
      }
      metadata.put(key.get(), List.of(principal.get()));
    }
    Map<String, String> ofPath = RequestMetadata.ofPath(request.getUriInfo());
    ofTicket.forEach((ticketKey, values) -> {
      if (!ofPath.containsKey(ticketKey)) {
        metadata.put(ticketKey, values);
      }
    });
    return Entrance.as(metadata);
  }

  private static boolean agreesWithPath(Ticket ticket, ContainerRequestContext request) {
    return RequestMetadata.ofPath(request.getUriInfo()).entrySet().stream()
        .allMatch(pair ->
            ticket
                .metadata()
                .getOrDefault(pair.getKey(), List.of(pair.getValue()))
                .contains(pair.getValue()));
  }

  /** A ticket is a token in the query; whoever shows a bad one is told as RFC 6750 has it. */
  private static Response badTicket() {
    return Problem.unauthorized(
        BearerToken.INVALID,
        "This ticket opens nothing here: it is used, too old, or for another stream. Fetch a new one"
            + " and open the stream with that.");
  }

  private static Response nobodyKnown() {
    return Problem.of(
        Response.Status.FORBIDDEN,
        "This stream is for authenticated clients. Log in first, or open it with a ticket"
            + " that says who it is for.");
  }
}
