package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a container knows of a request beyond JAX-RS. This is one that knows nothing. */
class RequestFacts {
  private static final String PROPERTY = "dev.ssekit.request-facts";

  final void keepIn(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  static RequestFacts of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof RequestFacts known ? known : new RequestFacts();
  }

  /** The address of the peer. */
  Optional<String> remoteAddress() {
    return Optional.empty();
  }

  /** Whether the container is set up not to suspend this request. */
  boolean isSynchronous() {
    return false;
  }

  /** A transport for a thread that writes the response. */
  BlockingTransport transport() {
    return new BlockingTransport();
  }

  /** Disturbs a thread that waits for the request's body. Not every container heeds it. */
  void stopReading(Thread reader) {
    reader.interrupt();
  }

  /** An answer to a request whose body has not been read to its end. */
  Response unread(Response answer) {
    return answer;
  }

  /** Whether the container may be able to write without blocking. */
  boolean mayTakeOver() {
    return false;
  }

  /**
   * Writes a stream from now on without blocking and without a thread of its own, once its response
   * has been answered.
   *
   * @return {@code false} where that cannot be done: nothing has happened then
   */
  boolean takeOver(Connection connection, UnbufferedEntity entity, Executor writers) {
    return false;
  }

  /**
   * Runs this when the container gives the suspended request up, with its reason if it has told
   * one: once this has returned, nothing may be written any more, nor the response be ended.
   */
  void whenGivenUp(Consumer<@Nullable Throwable> action) {}
}
