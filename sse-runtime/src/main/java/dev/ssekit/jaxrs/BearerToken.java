package dev.ssekit.jaxrs;

import dev.ssekit.hub.BroadcastToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The token of a request's {@code Authorization: Bearer} header (RFC 6750). */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  static boolean isValid(ContainerRequestContext request, BroadcastToken token) {
    String presented = presented(request);
    return presented != null && token.matches(presented);
  }

  /** The 401 for a request whose token is missing or wrong. */
  static Response refuse(ContainerRequestContext request, String what) {
    if (presented(request) == null) {
      return Problem.unauthorized(
          "Bearer realm=\"ssekit\"",
          what + " wants the broadcast token. Send it as \"Authorization: Bearer <token>\".");
    }
    return Problem.unauthorized(
        "Bearer realm=\"ssekit\", error=\"invalid_token\"",
        "The Bearer token is not the broadcast token of this application."
            + " Send the one that it is configured with.");
  }

  private static @Nullable String presented(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    return header.substring(SCHEME.length()).trim();
  }
}
