package dev.ssekit.jaxrs;

import dev.ssekit.admission.IpAddress;
import dev.ssekit.hub.HubLimits;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Whom a request counts for. */
final class ClientOf {
  private static final String FORWARDED = "Forwarded";
  private static final String X_FORWARDED_FOR = "X-Forwarded-For";

  private ClientOf() {}

  /** Where it comes from, if the container tells. */
  static Optional<IpAddress> address(ContainerRequestContext request, HubLimits limits) {
    return limits.client(
        RequestFacts.of(request).remoteAddress(),
        request.getHeaderString(FORWARDED),
        request.getHeaderString(X_FORWARDED_FOR));
  }

  /** Who has been authenticated. */
  static Optional<String> principal(ContainerRequestContext request) {
    return Optional.ofNullable(request.getSecurityContext())
        .map(SecurityContext::getUserPrincipal)
        .map(Principal::getName);
  }
}
