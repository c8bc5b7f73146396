package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** What a client says that it was told last. */
final class LastEventId {
  /** The parameter for a client that cannot set the header. */
  static final String PARAMETER = "lastEventId";

  private LastEventId() {}

  /** The header's, else the query's; a client that was told nothing may send an empty one. */
  static Optional<String> of(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER))
        .filter(id -> !id.isEmpty())
        .or(() ->
            Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(PARAMETER)))
        .filter(id -> !id.isEmpty());
  }
}
