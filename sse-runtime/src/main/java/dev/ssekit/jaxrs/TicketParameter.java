package dev.ssekit.jaxrs;

import dev.ssekit.hub.Tickets;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;

/** The one-time ticket in a request's query. */
final class TicketParameter {
  static final String NAME = "ticket";

  private TicketParameter() {}

  static boolean isIn(ContainerRequestContext request) {
    return !values(request).isEmpty();
  }

  /** The ticket; nothing where there is none, or what is there cannot be one. */
  static Optional<String> of(ContainerRequestContext request) {
    List<String> values = values(request);
    return values.size() == 1
        ? Optional.of(values.get(0)).filter(Tickets::isWellFormed)
        : Optional.empty();
  }

  private static List<String> values(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().getOrDefault(NAME, List.of());
  }
}
