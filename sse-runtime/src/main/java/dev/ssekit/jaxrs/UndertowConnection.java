package dev.ssekit.jaxrs;

import io.undertow.servlet.spec.HttpServletRequestImpl;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Undertow's connection under a servlet request. */
final class UndertowConnection {
  private static final Logger LOGGER = LoggerFactory.getLogger(UndertowConnection.class);

  private UndertowConnection() {}

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
