package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;

/** A stream that stays on the container's thread, where the JAX-RS implementation is not Jersey. */
final class HandlerThreadStream implements StreamingOutput {
  private final Connection connection;

  HandlerThreadStream(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void write(OutputStream out) {
    BlockingTransport transport = new BlockingTransport();
    if (connection.open(transport)) {
      transport.run(connection, out, () -> {});
    }
  }
}
