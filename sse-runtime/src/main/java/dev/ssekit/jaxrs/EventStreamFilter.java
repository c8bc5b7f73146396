package dev.ssekit.jaxrs;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The last response filter of a generated resource. It hands the stream the output that the
 * application's filters have left, and takes back a content encoding: an encoder would hold events
 * until its buffer is full.
 */
@SseResource
@Priority(Integer.MIN_VALUE)
final class EventStreamFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof EventStreamEntity stream) {
      response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
      stream.answeredWith(response);
    }
  }
}
