package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that stays on the container's thread, where the container cannot suspend a request. */
final class HandlerThreadStream implements StreamingOutput, EventStreamEntity {
  private final Connection connection;
  private @Nullable ContainerResponseContext response;

  HandlerThreadStream(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void answeredWith(ContainerResponseContext answer) {
    response = answer;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    if (OptionalParts.JERSEY && response != null) {
      JerseyResponse.stopBuffering(response);
    }
    BlockingTransport transport = new BlockingTransport();
    if (connection.open(transport)) {
      transport.run(connection, out);
    }
  }
}
