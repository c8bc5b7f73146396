package dev.ssekit.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** What is logged in this JVM while it is open, whatever it is logged through. */
final class CapturedLog extends Handler implements AutoCloseable {
  private static final List<String> SERVER_SIDE =
      List.of("dev.ssekit", "org.glassfish", "org.eclipse.jetty", "com.sun.net.httpserver");
  private static final List<String> FURTHER_CONTAINERS =
      List.of("org.apache", "io.undertow", "org.xnio");
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger LIBRARY = Logger.getLogger("dev.ssekit");

  /**
   * Undertow logs an error when it ends the response of a client that is gone. Tomcat keeps a
   * thread with the end of a response that a stalled client does not take, until the write has
   * timed out, and complains of that when it is stopped meanwhile. Where a client's end and that of
   * its stream meet, Tomcat ends the response once more by itself, and logs that it is ended.
   */
  private static final List<String> OF_CONTAINERS =
      List.of(
          "UT005088",
          "AsyncContextImpl fireOnComplete",
          "clearReferencesThreads",
          "[asyncComplete()] is not valid for a request with Async state [COMPLETING]");

  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private CapturedLog(Level level) {
    setLevel(level);
    setFormatter(new SimpleFormatter());
    ROOT.addHandler(this);
  }

  /** What the server's side logs at {@code WARNING} and above. */
  static CapturedLog ofWarnings() {
    LIBRARY.setLevel(Level.ALL);
    CapturedLog log = new CapturedLog(Level.WARNING);
    log.setFilter(logged -> SERVER_SIDE.stream().anyMatch(loggerOf(logged)::startsWith));
    return log;
  }

  /**
   * The same, and what Tomcat and Undertow say; of all that run in this JVM, so for isolated tests.
   */
  static CapturedLog ofWarningsOfAllContainers() {
    CapturedLog log = ofWarnings();
    log.setFilter(logged ->
        Stream.concat(SERVER_SIDE.stream(), FURTHER_CONTAINERS.stream())
            .anyMatch(loggerOf(logged)::startsWith));
    return log;
  }

  private static String loggerOf(LogRecord logged) {
    String name = logged.getLoggerName();
    return name == null ? "" : name;
  }

  /** What is logged at any level, by the library. */
  static CapturedLog ofEverything() {
    LIBRARY.setLevel(Level.ALL);
    return new CapturedLog(Level.ALL);
  }

  /** The messages, with their stack traces, but for what a container says of its own. */
  List<String> messages() {
    return records.stream()
        .map(getFormatter()::format)
        .filter(message -> OF_CONTAINERS.stream().noneMatch(message::contains))
        .toList();
  }

  @Override
  public void publish(LogRecord logged) {
    if (isLoggable(logged)) {
      records.add(logged);
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    ROOT.removeHandler(this);
    LIBRARY.setLevel(null);
  }
}
