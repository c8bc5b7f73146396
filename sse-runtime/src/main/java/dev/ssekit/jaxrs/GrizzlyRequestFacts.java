package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.Request;

/** What Grizzly knows of a request. */
final class GrizzlyRequestFacts extends RequestFacts {
  private final Connection<?> connection;
  private final String remoteAddress;

  GrizzlyRequestFacts(Request request) {
    this.connection = request.getContext().getConnection();
    this.remoteAddress = request.getRemoteAddr();
  }

  @Override
  Optional<String> remoteAddress() {
    return Optional.ofNullable(remoteAddress);
  }

  /** Grizzly does not heed an interrupt while a write blocks. */
  @Override
  BlockingTransport transport() {
    return new BlockingTransport(connection::terminateSilently);
  }

  /** It waits on for a body whose connection is gone, and after an interrupt for the next byte. */
  @Override
  void stopReading(Thread reader) {
    connection.terminateSilently();
    reader.interrupt();
  }
}
