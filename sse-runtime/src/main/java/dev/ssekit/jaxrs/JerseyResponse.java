package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import org.glassfish.jersey.server.ContainerResponse;

/** Jersey's response, which holds its first 8,192 bytes back until it is committed. */
final class JerseyResponse {
  private JerseyResponse() {}

  static void stopBuffering(ContainerResponseContext response) throws IOException {
    if (response instanceof ContainerResponse jersey) {
      jersey.commitStream();
    }
  }
}
