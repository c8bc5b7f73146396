package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.OutputStream;
import org.glassfish.jersey.server.ChunkedOutput;
import org.jspecify.annotations.Nullable;

/**
 * An entity that Jersey leaves open and never buffers. Nothing is written through it: the stream
 * writes straight to the output that Jersey would have used.
 */
final class SuspendedEntity extends ChunkedOutput<byte[]> implements EventStreamEntity {
  // Written and read by the connection's thread.
  private @Nullable OutputStream output;

  SuspendedEntity() {
    super(byte[].class);
  }

  @Override
  public void answeredWith(ContainerResponseContext response) {
    output = response.getEntityStream();
  }

  @Nullable OutputStream output() {
    return output;
  }
}
