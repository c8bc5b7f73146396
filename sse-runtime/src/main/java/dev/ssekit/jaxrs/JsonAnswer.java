package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** An answer that is JSON, written here: the application's providers may write it differently. */
final class JsonAnswer {
  static final MediaType PROBLEM = new MediaType("application", "problem+json");

  private JsonAnswer() {}

  static Response.ResponseBuilder of(Response.Status status, MediaType type, ObjectNode json) {
    return of(status.getStatusCode(), type, json);
  }

  static Response.ResponseBuilder of(int status, MediaType type, ObjectNode json) {
    return Response.status(status)
        .type(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .entity(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
