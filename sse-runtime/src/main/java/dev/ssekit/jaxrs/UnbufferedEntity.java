package dev.ssekit.jaxrs;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import org.glassfish.jersey.server.ChunkedOutput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An entity that Jersey leaves open and never buffers, other than a {@code StreamingOutput}, of
 * which it holds back the first 8,192 bytes. Nothing is written through it: the stream writes
 * straight to the output that Jersey would have used.
 */
class UnbufferedEntity extends ChunkedOutput<byte[]> implements EventStreamEntity {
  private static final Logger LOGGER = LoggerFactory.getLogger(UnbufferedEntity.class);

  // Written and read by the connection's thread.
  private @Nullable EntityOutput output;

  UnbufferedEntity() {
    super(byte[].class);
  }

  @Override
  public void answeredWith(ContainerResponseContext response) {
    EntityOutput taken = new EntityOutput(response.getEntityStream());
    response.setEntityStream(taken.asEntityStream());
    output = taken;
  }

  /** Where the stream writes, or {@code null} if the application answered with something else. */
  @Nullable EntityOutput output() {
    return output;
  }

  /** Ends the response. */
  final void end() {
    EntityOutput written = output;
    if (written != null) {
      written.end();
    }
    try {
      close();
    } catch (IOException | RuntimeException e) {
      LOGGER.debug("The client was gone before its stream could be ended.", e);
    }
  }
}
