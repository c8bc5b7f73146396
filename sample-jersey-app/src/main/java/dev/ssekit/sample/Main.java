package dev.ssekit.sample;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the application on {@code PORT}, 8080 by default, until the process is told to end. */
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /**
   * Takes no arguments: the environment has {@code PORT}, {@code REDIS_URL}, {@code SSE_DRAIN_TIME}
   * and so on. SIGTERM drains before the process ends.
   */
  public static void main(String[] args) throws Exception {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    String port = System.getenv().getOrDefault("PORT", "8080");
    try {
      SampleApplication application = SampleApplication.start(numberOf(port));
      Runtime.getRuntime().addShutdownHook(new Thread(application::close, "shutdown"));
      log.info("Listening on {}", application.uri());
    } catch (IOException | IllegalArgumentException | ServletException e) {
      log.error("Cannot start on PORT {}: {}", port, root(e).getMessage());
      System.exit(1);
    }
  }

  private static int numberOf(String port) {
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535.", e);
    }
  }

  /** What went wrong first: the servlet container wraps what a wrong setting is told with. */
  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }
}
