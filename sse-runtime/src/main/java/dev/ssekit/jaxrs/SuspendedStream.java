package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import dev.ssekit.delivery.DeliveryThreads;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream whose request Jersey has suspended. The connection's own thread completes this stage,
 * which runs Jersey's filters and sends the headers on that thread, and then stays to write.
 *
 * <p>The thread starts when Jersey has attached its callback: were the stage complete before, the
 * container's thread would run the callback and be lost to the stream.
 */
final class SuspendedStream extends CompletableFuture<Response> {
  private static final Logger LOGGER = LoggerFactory.getLogger(SuspendedStream.class);

  private final Connection connection;
  private final DeliveryThreads threads;

  SuspendedStream(Connection connection, DeliveryThreads threads) {
    this.connection = connection;
    this.threads = threads;
  }

  @Override
  public CompletableFuture<Response> whenComplete(
      BiConsumer<? super Response, ? super Throwable> callback) {
    CompletableFuture<Response> attached = super.whenComplete(callback);
    if (!threads.start(this::serve)) {
      LOGGER.warn(
          "No thread is left for another event stream; clients are told to come back. Raise"
              + " sse.max-platform-threads, or run on Java 24 or newer, where streams need none.");
      connection.abort();
      complete(EventStreamResponse.comeBack());
    }
    return attached;
  }

  private void serve() {
    SuspendedEntity entity = new SuspendedEntity();
    complete(EventStreamResponse.of(entity));
    OutputStream out = entity.output();
    BlockingTransport transport = new BlockingTransport();
    if (out == null) {
      LOGGER.debug("The application answered with something else than the event stream.");
      connection.abort();
    } else if (connection.open(transport)) {
      transport.run(connection, out);
    }
    close(entity);
  }

  private static void close(SuspendedEntity entity) {
    try {
      entity.close();
    } catch (IOException | RuntimeException e) {
      LOGGER.debug("The client was gone before its stream could be ended.", e);
    }
  }
}
