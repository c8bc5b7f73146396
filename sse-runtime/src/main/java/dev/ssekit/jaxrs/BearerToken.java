package dev.ssekit.jaxrs;

import dev.ssekit.hub.BroadcastToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of a request's {@code Authorization: Bearer} header (RFC 6750). */
final class BearerToken {
  /** The challenge of a 401 (RFC 9110, 15.5.2, wants one). */
  static final String CHALLENGE = "Bearer realm=\"ssekit\"";

  /** The same where what was shown is wrong. */
  static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /** The answer to a request that does not show the token; {@code null} for one that does. */
  static @Nullable Response refuse(
      ContainerRequestContext request, Optional<BroadcastToken> token, String what) {
    if (token.isEmpty()) {
      return Problem.of(
          Response.Status.SERVICE_UNAVAILABLE,
          what
              + " wants the broadcast token, and none is configured. Set SSE_BROADCAST_TOKEN or the"
              + " property sse.broadcast-token, the same on every node.");
    }
    String presented = presented(request);
    return presented != null && token.get().matches(presented) ? null : refusal(presented, what);
  }

  /** The 401 for a token that is missing or wrong. */
  private static Response refusal(@Nullable String presented, String what) {
    if (presented == null) {
      return Problem.unauthorized(
          CHALLENGE,
          what + " wants the broadcast token. Send it as \"Authorization: Bearer <token>\".");
    }
    return Problem.unauthorized(
        INVALID,
        "The Bearer token is not the broadcast token of this application."
            + " Send the one that it is configured with.");
  }

  /** What it shows, or {@code null}. */
  static @Nullable String presented(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    return header.substring(SCHEME.length()).trim();
  }
}
