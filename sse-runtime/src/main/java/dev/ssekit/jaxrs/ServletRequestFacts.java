package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import dev.ssekit.delivery.Connection;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a servlet container knows of a request. */
final class ServletRequestFacts extends RequestFacts {
  private static final Logger LOGGER = LoggerFactory.getLogger(ServletRequestFacts.class);

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final String remoteAddress;
  private final boolean http1;

  ServletRequestFacts(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    this.remoteAddress = request.getRemoteAddr();
    this.http1 = request.getProtocol().startsWith("HTTP/1.");
  }

  @Override
  Optional<String> remoteAddress() {
    return Optional.ofNullable(remoteAddress);
  }

  @Override
  boolean isSynchronous() {
    return !request.isAsyncSupported();
  }

  /**
   * Jetty drops the connection of a request that is completed while a write blocks, and complains
   * about a write that is interrupted. Undertow lets go of the write and keeps the connection,
   * which over HTTP/2 others share. Of other containers no more is known than that an interrupt is
   * meant for this.
   */
  @Override
  BlockingTransport transport() {
    AsyncContext suspended = jettys();
    if (suspended != null) {
      return new BlockingTransport(() -> end(suspended));
    }
    return OptionalParts.UNDERTOW && http1
        ? BlockingTransport.dropping(() -> UndertowConnection.dropAfterInterrupt(request))
        : super.transport();
  }

  /**
   * Jetty closes the connection afterwards where the rest of the body has yet to come, and does not
   * say so: a client would send its next request into it (RFC 9112, section 9.6).
   */
  @Override
  Response unread(Response answer) {
    return isJettys() && http1 && !hasBodyCome()
        ? Response.fromResponse(answer).header("Connection", "close").build()
        : super.unread(answer);
  }

  private boolean hasBodyCome() {
    try {
      long length = request.getContentLengthLong();
      return length >= 0 && request.getInputStream().available() >= length;
    } catch (IOException e) {
      LOGGER.debug("A request's body has failed before it was read.", e);
      return false;
    }
  }

  private boolean isJettys() {
    return request.getServletContext().getServerInfo().startsWith("jetty/");
  }

  private @Nullable AsyncContext jettys() {
    try {
      return isJettys() ? request.getAsyncContext() : null;
    } catch (IllegalStateException e) {
      LOGGER.debug("The container has given the request up already.", e);
      return null;
    }
  }

  private static void end(AsyncContext suspended) {
    try {
      suspended.complete();
    } catch (IllegalStateException e) {
      LOGGER.debug("The container has given the request up already.", e);
    }
  }

  /**
   * Over HTTP/2 containers differ in what they do with a stream that does not take bytes; Undertow
   * over TLS does not tell of it.
   */
  @Override
  boolean mayTakeOver() {
    return http1 && !(OptionalParts.UNDERTOW && UndertowConnection.isEncrypted(request));
  }

  @Override
  boolean takeOver(Connection connection, UnbufferedEntity entity, Executor writers) {
    EntityOutput output = entity.output();
    ContainerOutput out = output == null || output.isWrapped() ? null : unwrappedOutput();
    if (output == null || out == null) {
      return false;
    }
    output.cut();
    ServletTransport transport =
        new ServletTransport(
            connection, out, entity::end, this::dropConnection, writersOf(writers));
    if (connection.open(transport)) {
      whenGivenUp(cause -> {
        connection.giveUp(cause);
        transport.giveUp();
      });
      start(transport, connection);
    } else {
      entity.end();
    }
    return true;
  }

  private Executor writersOf(Executor hubs) {
    return OptionalParts.UNDERTOW ? UndertowConnection.writers(request, hubs) : hubs;
  }

  private static void start(ServletTransport transport, Connection connection) {
    try {
      transport.start();
    } catch (IllegalStateException e) {
      LOGGER.debug("The container has given the request up already.", e);
      connection.abort();
      transport.giveUp();
    }
  }

  /**
   * Jetty drops the connection of a response that is ended while a write waits. Undertow would keep
   * it; Tomcat does until the write times out ({@code connectionTimeout} of its connector).
   */
  private void dropConnection() {
    if (OptionalParts.UNDERTOW) {
      UndertowConnection.drop(request);
    }
  }

  /** The container's own output, unless a servlet filter has put another in its place. */
  private @Nullable ContainerOutput unwrappedOutput() {
    try {
      return request.getAsyncContext().hasOriginalRequestAndResponse()
          ? ContainerOutput.of(response)
          : null;
    } catch (IOException | IllegalStateException e) {
      LOGGER.debug("The container's output cannot be had for itself.", e);
      return null;
    }
  }

  @Override
  void whenGivenUp(Consumer<@Nullable Throwable> action) {
    try {
      request.getAsyncContext().addListener(new GivenUp(action));
    } catch (IllegalStateException e) {
      action.accept(e);
    }
  }

  private record GivenUp(Consumer<@Nullable Throwable> action) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      action.accept(event.getThrowable());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      action.accept(event.getThrowable());
    }

    @Override
    public void onError(AsyncEvent event) {
      action.accept(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
