package dev.ssekit.jaxrs;

import dev.ssekit.admission.IpAddress;
import dev.ssekit.hub.HubLimits;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom a request counts for. Who has been authenticated the application says, in code of its own,
 * which may fail: then the client is told no more than that.
 */
final class ClientOf {
  private static final Logger LOGGER = LoggerFactory.getLogger(ClientOf.class);
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
  static Optional<Principal> user(ContainerRequestContext request) {
    return asked(request, SecurityContext::getUserPrincipal);
  }

  /** The name of who has been authenticated; one that is empty names nobody. */
  static Optional<String> principal(ContainerRequestContext request) {
    return asked(
            request,
            security -> {
              Principal user = security.getUserPrincipal();
              return user == null ? null : user.getName();
            })
        .filter(name -> !name.isEmpty());
  }

  /** Whether it has one of these roles. */
  static boolean hasOneOf(Set<String> roles, ContainerRequestContext request) {
    return asked(request, security -> roles.stream().anyMatch(security::isUserInRole))
        .orElse(false);
  }

  private static <T> Optional<T> asked(
      ContainerRequestContext request, Function<SecurityContext, @Nullable T> question) {
    try {
      return Optional.ofNullable(request.getSecurityContext()).map(question);
    } catch (WebApplicationException e) {
      throw e;
    } catch (RuntimeException e) {
      LOGGER.error("The SecurityContext of a request failed; it is answered with a 500.", e);
      throw new InternalServerErrorException(
          Problem.of(
              Response.Status.INTERNAL_SERVER_ERROR,
              "Who asks could not be told. Try again later; the server's log says why."),
          e);
    }
  }
}
