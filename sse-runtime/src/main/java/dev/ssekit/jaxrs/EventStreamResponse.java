package dev.ssekit.jaxrs;

import dev.ssekit.wire.ControlBlock;
import dev.ssekit.wire.JitteredRetry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The 200 of an event stream, with the headers that keep it plain and unbuffered on its way. */
final class EventStreamResponse {
  static final MediaType TYPE = new MediaType("text", "event-stream", "utf-8");

  private EventStreamResponse() {}

  static Response of(Object entity) {
    return builder().entity(entity).build();
  }

  static Response withoutBody() {
    return builder().build();
  }

  /**
   * Tells a client to come back, spread over some seconds. It is a 200, because an {@code
   * EventSource} gives up for good on anything else (HTML, section 9.2.3).
   */
  static Response comeBack() {
    return builder().entity(ControlBlock.comeBack(JitteredRetry.later(), null)).build();
  }

  private static Response.ResponseBuilder builder() {
    return Response.ok()
        .type(TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform")
        .header("X-Accel-Buffering", "no")
        .header("X-Content-Type-Options", "nosniff");
  }
}
