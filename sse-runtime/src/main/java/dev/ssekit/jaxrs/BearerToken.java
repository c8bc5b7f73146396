package dev.ssekit.jaxrs;

import dev.ssekit.admission.Limit;
import dev.ssekit.hub.BroadcastToken;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
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

  /**
   * The answer to a request that does not show the token; {@code null} for one that does. A wrong
   * one is counted: somebody may be guessing.
   */
  static @Nullable Response refuse(
      ContainerRequestContext request, HubRuntime runtime, EndpointRuntime endpoint, String what) {
    Optional<BroadcastToken> token = runtime.token();
    if (token.isEmpty()) {
      return Problem.of(
          Response.Status.SERVICE_UNAVAILABLE,
          what
              + " wants the broadcast token, and none is configured. Set SSE_BROADCAST_TOKEN or the"
              + " property sse.broadcast-token, the same on every node.");
    }
    String presented = presented(request);
    if (presented == null) {
      return Problem.unauthorized(
          CHALLENGE,
          what + " wants the broadcast token. Send it as \"Authorization: Bearer <token>\".");
    }
    if (token.get().matches(presented)) {
      return null;
    }
    runtime.limits().refuse(endpoint, Limit.BROADCAST_TOKEN);
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
