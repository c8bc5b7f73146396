package com.example;

import dev.ssekit.jaxrs.BroadcastEndpoint;
import dev.ssekit.jaxrs.SseResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Broadcasts to the event stream of {@link Path.Größe}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(Path_GrößeSse.class)
@jakarta.ws.rs.Path("/hostile/gr\u00f6\u00dfe/broadcast")
public final class Path_GrößeBroadcastResource {
  private final BroadcastEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Path_GrößeBroadcastResource(@Context Configuration configuration) {
    this.endpoint = BroadcastEndpoint.of(Path_GrößeSse.DEFINITION, configuration);
  }

  /**
   * Sends an event to the connections that its filter matches. Any {@code Content-Type} is
   * let through: one that is not JSON is answered with a 415 that says what to do.
   *
   * @param request what the client asks with
   * @param body the event, its data and its filter as JSON
   * @return the event's id and how many connections it matched, as JSON
   */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  public CompletionStage<Response> broadcast(@Context ContainerRequestContext request,
      InputStream body) {
    return endpoint.broadcast(request, body);
  }
}
