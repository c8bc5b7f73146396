package dev.ssekit.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * All that is logged in this JVM while it is open: at every level by the library, at {@code
 * WARNING} and above by the rest.
 */
final class CapturedLog extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger LIBRARY = Logger.getLogger("dev.ssekit");

  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private CapturedLog() {
    setLevel(Level.ALL);
    setFormatter(new SimpleFormatter());
  }

  static CapturedLog open() {
    CapturedLog log = new CapturedLog();
    ROOT.addHandler(log);
    LIBRARY.setLevel(Level.ALL);
    return log;
  }

  /** All messages, with their stack traces. */
  List<String> messages() {
    return records.stream().map(getFormatter()::format).toList();
  }

  /** The messages at {@code WARNING} and above, with their stack traces. */
  List<String> warnings() {
    return records.stream()
        .filter(logged -> logged.getLevel().intValue() >= Level.WARNING.intValue())
        .map(getFormatter()::format)
        .toList();
  }

  @Override
  public void publish(LogRecord logged) {
    records.add(logged);
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
