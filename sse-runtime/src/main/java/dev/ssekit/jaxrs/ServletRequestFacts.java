package dev.ssekit.jaxrs;

import dev.ssekit.delivery.BlockingTransport;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a servlet container knows of a request. */
final class ServletRequestFacts extends RequestFacts {
  private static final Logger LOGGER = LoggerFactory.getLogger(ServletRequestFacts.class);

  private final HttpServletRequest request;
  private final String remoteAddress;

  ServletRequestFacts(HttpServletRequest request) {
    this.request = request;
    this.remoteAddress = request.getRemoteAddr();
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
   * about a write that is interrupted. Of other containers no more is known than that an interrupt
   * is meant for this.
   */
  @Override
  BlockingTransport transport() {
    AsyncContext suspended = jettys();
    return suspended == null ? super.transport() : new BlockingTransport(() -> end(suspended));
  }

  private @Nullable AsyncContext jettys() {
    try {
      return request.getServletContext().getServerInfo().startsWith("jetty/")
          ? request.getAsyncContext()
          : null;
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

  @Override
  void whenGivenUp(Runnable action) {
    try {
      request.getAsyncContext().addListener(new GivenUp(action));
    } catch (IllegalStateException e) {
      action.run();
    }
  }

  private record GivenUp(Runnable action) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onError(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
