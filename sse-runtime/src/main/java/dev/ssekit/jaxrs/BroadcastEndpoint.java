package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.EndpointDefinition;
import dev.ssekit.hub.EndpointRuntime;
import dev.ssekit.hub.HubRuntime;
import dev.ssekit.spi.PublishRefusedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code POST path/broadcast}. The generated broadcast resource calls it. */
public final class BroadcastEndpoint {
  private static final Logger LOGGER = LoggerFactory.getLogger(BroadcastEndpoint.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HubRuntime runtime;
  private final EndpointRuntime endpoint;
  private final BroadcastAdmission admission;
  private final BroadcastBody bodies;

  private BroadcastEndpoint(HubRuntime runtime, EndpointRuntime endpoint) {
    this.runtime = runtime;
    this.endpoint = endpoint;
    this.admission = new BroadcastAdmission(runtime.limits(), endpoint);
    this.bodies = new BroadcastBody(runtime, endpoint);
  }

  /**
   * Finds the endpoint in its application.
   *
   * @param definition what was declared
   * @param configuration the application's, which holds its hub
   * @return the endpoint
   * @throws IllegalStateException if the application has no hub
   */
  public static BroadcastEndpoint of(EndpointDefinition definition, Configuration configuration) {
    HubRuntime runtime = HubProperty.in(configuration);
    return new BroadcastEndpoint(runtime, runtime.declare(definition));
  }

  /**
   * Broadcasts what the body says, if the request may.
   *
   * @param request the request
   * @param body its body
   * @return the answer: 202 with the event's id, or a problem
   */
  public CompletionStage<Response> broadcast(ContainerRequestContext request, InputStream body) {
    Cors.govern(request, endpoint.definition());
    Response refusal = refuse(request);
    if (refusal != null) {
      return BroadcastBody.unread(request, refusal);
    }
    try {
      return bodies.read(request, body, bytes -> broadcast(request, bytes));
    } catch (IllegalArgumentException e) {
      return problem(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      LOGGER.debug("The body of a broadcast could not be read.", e);
      return problem(Response.Status.BAD_REQUEST, "The body ended early. Send it again.");
    }
  }

  /**
   * Answers a browser that asks whether a page of another origin may broadcast.
   *
   * @param request the request, an {@code OPTIONS}
   * @return the answer, a 204
   */
  public Response preflight(ContainerRequestContext request) {
    return Cors.preflight(request, endpoint.definition(), "POST");
  }

  private @Nullable Response refuse(ContainerRequestContext request) {
    if (!endpoint.definition().skipCsrf() && CrossOrigin.isForged(request)) {
      return Problem.of(
          Response.Status.FORBIDDEN,
          "A page of another origin may not broadcast. Add the header X-Requested-By to a request"
              + " that you mean.");
    }
    Response refusal =
        AccessCheck.refuse(
            request, endpoint.definition().broadcastAccess(), runtime, endpoint, "A broadcast");
    if (refusal == null) {
      refusal = admission.refuse(request);
    }
    if (refusal != null) {
      return refusal;
    }
    MediaType type = request.getMediaType();
    if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
      return Problem.of(
          Response.Status.UNSUPPORTED_MEDIA_TYPE,
          "A broadcast is JSON. Send \"Content-Type: application/json\".");
    }
    return request.getLength() > runtime.maxBroadcastBytes() ? tooLarge() : null;
  }

  private CompletionStage<Response> broadcast(ContainerRequestContext request, byte[] body) {
    return body.length > runtime.maxBroadcastBytes()
        ? BroadcastBody.unread(request, tooLarge())
        : broadcast(request, BroadcastRequest.parse(body));
  }

  private CompletionStage<Response> broadcast(
      ContainerRequestContext request, BroadcastRequest broadcast) {
    admission.check(broadcast);
    Map<String, String> filter = new HashMap<>(broadcast.filter());
    for (Map.Entry<String, String> implied :
        RequestMetadata.ofPath(request.getUriInfo()).entrySet()) {
      String given = filter.put(implied.getKey(), implied.getValue());
      if (given != null && !given.equals(implied.getValue())) {
        throw new IllegalArgumentException(
            "The filter's \""
                + implied.getKey()
                + "\" contradicts the path. Leave it out, or post to its own path.");
      }
    }
    return LaterAnswer.of(
        request,
        runtime
            .broadcast(
                List.of(endpoint), broadcast.event(), broadcast.data(), filter, broadcast.key())
            .thenApply(this::accepted)
            .exceptionally(this::failed));
  }

  private Response accepted(Broadcast broadcast) {
    endpoint.accepts();
    String path = endpoint.definition().path();
    return JsonAnswer.of(
            Response.Status.ACCEPTED,
            MediaType.APPLICATION_JSON_TYPE,
            JSON.createObjectNode()
                .put("id", broadcast.ids().get(path))
                .put("matched", broadcast.matched()))
        .build();
  }

  private Response failed(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof PublishRefusedException) {
      if (endpoint.beginsToRefuse()) {
        LOGGER.warn(
            "A broadcast over HTTP was not accepted: {} Nothing more is said until one is.",
            cause.getMessage());
      }
      return Problem.of(
          Response.Status.SERVICE_UNAVAILABLE,
          "The event was not accepted. Try again later; the server's log says why.");
    }
    LOGGER.warn("Whether a broadcast over HTTP was accepted is not known: {}", cause.getMessage());
    return Problem.of(
        Response.Status.GATEWAY_TIMEOUT,
        "Whether the event was accepted is not known: it arrives once or not at all. Sending it again"
            + " may double it; the server's log says more.");
  }

  private Response tooLarge() {
    admission.tooLarge();
    return Problem.of(
        Response.Status.REQUEST_ENTITY_TOO_LARGE,
        "A broadcast may have "
            + runtime.maxBroadcastBytes()
            + " bytes. Send less, or raise sse.max-broadcast-bytes.");
  }

  private static CompletionStage<Response> problem(Response.Status status, String detail) {
    return CompletableFuture.completedFuture(Problem.of(status, detail));
  }
}
