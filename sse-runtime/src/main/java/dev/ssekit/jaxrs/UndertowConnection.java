package dev.ssekit.jaxrs;

import io.undertow.server.AbstractServerConnection;
import io.undertow.servlet.spec.HttpServletRequestImpl;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.StreamConnection;

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

  /**
   * Whether it is one that is encrypted: what a client's socket does not take of a record stays
   * there until the next write, and the output calls itself ready.
   */
  static boolean isEncrypted(HttpServletRequest request) {
    return request instanceof HttpServletRequestImpl undertows
        && undertows.getExchange().getConnection().getSslSession() != null;
  }

  /** Closes it, if it is one, on a thread of which a write may have been interrupted. */
  static void dropAfterInterrupt(HttpServletRequest request) {
    if (request instanceof HttpServletRequestImpl undertows
        && undertows.getExchange().getConnection() instanceof AbstractServerConnection connection) {
      leaveSelector(connection.getChannel());
    }
    drop(request);
  }

  /**
   * A thread whose wait is interrupted leaves the socket registered with its selector, and as long
   * as it is, the system keeps it open. The next wait ends with taking it out.
   */
  private static void leaveSelector(StreamConnection connection) {
    try {
      connection.getSinkChannel().awaitWritable(1, TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      LOGGER.debug("The connection of a client that takes nothing was gone already.", e);
    }
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
