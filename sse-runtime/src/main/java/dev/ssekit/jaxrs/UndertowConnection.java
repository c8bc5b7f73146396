package dev.ssekit.jaxrs;

import io.undertow.servlet.spec.HttpServletRequestImpl;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Undertow's connection under a servlet request. */
final class UndertowConnection {
  private static final Logger LOGGER = LoggerFactory.getLogger(UndertowConnection.class);

  private UndertowConnection() {}

  /**
   * Its own thread, if it is one: what another thread writes meets there what Undertow does by
   * itself with a connection that breaks, over buffers that others have got by then.
   *
   * @param others run what comes after that thread has ended, and are used where it is none
   */
  static Executor writers(HttpServletRequest request, Executor others) {
    if (!(request instanceof HttpServletRequestImpl undertows)) {
      return others;
    }
    Executor own = undertows.getExchange().getIoThread();
    return run -> {
      try {
        own.execute(run);
      } catch (RejectedExecutionException e) {
        LOGGER.debug("The server has stopped before a stream had ended.", e);
        others.execute(run);
      }
    };
  }

  /** Closes it, if it is one. */
  static void drop(HttpServletRequest request) {
    if (request instanceof HttpServletRequestImpl undertows) {
      try {
        undertows.getExchange().getConnection().close();
      } catch (IOException e) {
        LOGGER.debug("The connection of a client that takes nothing was gone already.", e);
      }
    }
  }
}
