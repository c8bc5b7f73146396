package com.example;

import dev.ssekit.jaxrs.SseResource;
import dev.ssekit.jaxrs.StreamEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The event stream of {@link Path.Größe}.
 */
@Generated("dev.ssekit.processor.SseProcessor")
@SseResource(Path_GrößeSse.class)
@jakarta.ws.rs.Path("/hostile/gr\u00f6\u00dfe")
public final class Path_GrößeStreamResource {
  private final StreamEndpoint endpoint;

  /**
   * Called by JAX-RS.
   *
   * @param configuration the application's
   */
  public Path_GrößeStreamResource(@Context Configuration configuration) {
    this.endpoint = StreamEndpoint.of(Path_GrößeSse.DEFINITION, configuration);
  }

  /**
   * Opens a stream. Any {@code Accept} is let through: one that admits no event stream is
   * answered with a 406 that says what to do.
   *
   * @param request what the client asks with
   * @return the response, which goes on until either side ends it
   */
  @GET
  @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
  public CompletionStage<Response> stream(@Context ContainerRequestContext request) {
    return endpoint.open(request);
  }
}
