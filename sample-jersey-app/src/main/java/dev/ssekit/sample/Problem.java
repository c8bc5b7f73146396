package dev.ssekit.sample;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 writes it. */
record Problem(String title, int status, String detail) {
  static Problem badName() {
    return new Problem(
        "Not a name", 400, "Send a \"name\" of 1 to 40 letters, digits, spaces, dots or hyphens.");
  }

  static Problem notSent() {
    return new Problem(
        "Not sent", 503, "The event was not accepted, or that is not known. The log says why.");
  }

  WebApplicationException asException() {
    return new WebApplicationException(detail, response());
  }

  Response response() {
    return Response.status(status).type("application/problem+json").entity(this).build();
  }
}
