package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.hub.Rejection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An error answer as RFC 9457 defines it, with a sentence that says what to do. */
final class Problem {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problem() {}

  static Response of(Response.Status status, String detail) {
    return builder(status, detail).build();
  }

  /** How {@code onConnect} has rejected a stream; the status need not have a name. */
  static Response of(Rejection rejection) {
    Response.Status named = Response.Status.fromStatusCode(rejection.status());
    return named == Response.Status.UNAUTHORIZED
        ? unauthorized(BearerToken.CHALLENGE, rejection.detail())
        : of(rejection.status(), named, rejection.detail()).build();
  }

  static Response unauthorized(String challenge, String detail) {
    return builder(Response.Status.UNAUTHORIZED, detail)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build();
  }

  /** Tells a client to stay away for so long, in whole seconds. */
  static Response tooManyRequests(Duration wait, String detail) {
    return later(Response.Status.TOO_MANY_REQUESTS, wait, detail);
  }

  /** Tells a client that is not at fault to come back after so long, in whole seconds. */
  static Response unavailable(Duration wait, String detail) {
    return later(Response.Status.SERVICE_UNAVAILABLE, wait, detail);
  }

  private static Response later(Response.Status status, Duration wait, String detail) {
    return builder(status, detail)
        .header(HttpHeaders.RETRY_AFTER, wait.plusSeconds(1).minusNanos(1).toSeconds())
        .build();
  }

  private static Response.ResponseBuilder builder(Response.Status status, String detail) {
    return of(status.getStatusCode(), status, detail);
  }

  private static Response.ResponseBuilder of(
      int status, Response.@Nullable Status named, String detail) {
    ObjectNode problem = JSON.createObjectNode();
    if (named != null) {
      problem.put("title", named.getReasonPhrase());
    }
    problem.put("status", status);
    problem.put("detail", detail);
    return JsonAnswer.of(status, JsonAnswer.PROBLEM, problem);
  }
}
