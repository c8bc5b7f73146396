package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An error answer as RFC 9457 defines it, with a sentence that says what to do. */
final class Problem {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problem() {}

  static Response of(Response.Status status, String detail) {
    return builder(status, detail).build();
  }

  static Response unauthorized(String challenge, String detail) {
    return builder(Response.Status.UNAUTHORIZED, detail)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build();
  }

  private static Response.ResponseBuilder builder(Response.Status status, String detail) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.getStatusCode());
    problem.put("detail", detail);
    return JsonAnswer.of(status, JsonAnswer.PROBLEM, problem);
  }
}
