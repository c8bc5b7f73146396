package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;

/**
 * What a client accepts: of the ranges that match, the most specific decides (RFC 9110, 12.5.1).
 */
final class AcceptHeader {
  private AcceptHeader() {}

  static boolean admitsEventStream(ContainerRequestContext request) {
    return request.getAcceptableMediaTypes().stream()
        .filter(MediaType.SERVER_SENT_EVENTS_TYPE::isCompatible)
        .max(Comparator.comparingInt(AcceptHeader::specificity))
        .filter(accepted -> !isRefused(accepted))
        .isPresent();
  }

  private static int specificity(MediaType accepted) {
    if (accepted.isWildcardType()) {
      return 0;
    }
    return accepted.isWildcardSubtype() ? 1 : 2;
  }

  private static boolean isRefused(MediaType accepted) {
    String quality = accepted.getParameters().getOrDefault("q", "1");
    return quality.matches("0(\\.0*)?");
  }
}
