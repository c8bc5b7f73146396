package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerResponseContext;

/** The entity of an event stream. */
interface EventStreamEntity {

  /** Called once, after all filters and before anything is written. */
  void answeredWith(ContainerResponseContext response);
}
