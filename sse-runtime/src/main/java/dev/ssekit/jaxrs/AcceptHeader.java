package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

/** What a client accepts (RFC 9110, section 12.5.1). */
final class AcceptHeader {
  private AcceptHeader() {}

  static boolean admitsEventStream(ContainerRequestContext request) {
    return request.getAcceptableMediaTypes().stream()
        .anyMatch(accepted ->
            accepted.isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE) && !isRefused(accepted));
  }

  private static boolean isRefused(MediaType accepted) {
    String quality = accepted.getParameters().getOrDefault("q", "1");
    return quality.matches("0(\\.0*)?");
  }
}
