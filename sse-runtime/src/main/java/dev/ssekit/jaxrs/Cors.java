package dev.ssekit.jaxrs;

import dev.ssekit.hub.EndpointDefinition;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * What pages of the origins that an endpoint allows may do (CORS, as the Fetch standard has it).
 */
final class Cors {
  private static final String PROPERTY = "dev.ssekit.cors";
  private static final String EVERY_ORIGIN = "*";
  private static final String REQUEST_HEADERS =
      "Accept, Authorization, Cache-Control, Content-Type, Last-Event-ID, X-Requested-By";
  private static final int MAX_AGE_SECONDS = 600;

  private Cors() {}

  /** From now on the answer to this request, whatever it is, says whose pages may read it. */
  static void govern(ContainerRequestContext request, EndpointDefinition definition) {
    if (definition.allowsOrigins()) {
      request.setProperty(PROPERTY, definition);
    }
  }

  /** The answer to a browser that asks before a page may send its request. */
  static Response preflight(
      ContainerRequestContext request, EndpointDefinition definition, String methods) {
    govern(request, definition);
    Response.ResponseBuilder answer =
        Response.noContent()
            .header(HttpHeaders.ALLOW, methods + ", OPTIONS")
            .header("X-Content-Type-Options", "nosniff");
    if (allowed(request, definition).isPresent()) {
      answer
          .header("Access-Control-Allow-Methods", methods)
          .header("Access-Control-Allow-Headers", REQUEST_HEADERS)
          .header("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }
    return answer.build();
  }

  /** Says it in an answer. A cache must not serve one page what another was answered. */
  static void decorate(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    if (!(request.getProperty(PROPERTY) instanceof EndpointDefinition definition)) {
      return;
    }
    headers.add(HttpHeaders.VARY, CrossOrigin.ORIGIN);
    allowed(request, definition)
        .ifPresent(origin -> {
          headers.putSingle("Access-Control-Allow-Origin", origin);
          headers.putSingle("Access-Control-Expose-Headers", HttpHeaders.RETRY_AFTER);
          if (!origin.equals(EVERY_ORIGIN)) {
            headers.putSingle("Access-Control-Allow-Credentials", "true");
          }
        });
  }

  private static Optional<String> allowed(
      ContainerRequestContext request, EndpointDefinition definition) {
    return Optional.ofNullable(request.getHeaderString(CrossOrigin.ORIGIN))
        .filter(definition::allowsOrigin)
        .or(() -> definition.allowsEveryOrigin() ? Optional.of(EVERY_ORIGIN) : Optional.empty());
  }
}
