package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import java.io.IOException;

/**
 * An entity that keeps the container's thread until its stream is over, where the container cannot
 * suspend a request. Jersey asks it for what is queued once the headers are out; it writes the
 * whole stream then, and is closed when Jersey would suspend the request.
 */
final class HandlerThreadEntity extends UnbufferedEntity {
  private final Connection connection;
  private boolean written;

  HandlerThreadEntity(Connection connection) {
    this.connection = connection;
  }

  @Override
  protected void flushQueue() throws IOException {
    EntityOutput out = output();
    if (written || out == null) {
      super.flushQueue();
      return;
    }
    written = true;
    BlockingTransport transport = new BlockingTransport();
    if (connection.open(transport)) {
      transport.run(connection, out, this::end);
    } else {
      end();
    }
  }
}
