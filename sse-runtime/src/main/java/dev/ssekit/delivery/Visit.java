package dev.ssekit.delivery;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection's place in the wheel. Once cancelled, it keeps nothing of the connection. */
final class Visit {
  private static final Logger LOGGER = LoggerFactory.getLogger(Visit.class);

  // Cleared by any thread, read by the timer's.
  private volatile @Nullable Connection connection;

  Visit(Connection connection) {
    this.connection = connection;
  }

  void cancel() {
    connection = null;
  }

  /** Visits; the nanoseconds until the next time, or {@link Upkeep#OVER}. */
  long visit() {
    Connection visited = connection;
    if (visited == null) {
      return Upkeep.OVER;
    }
    try {
      return visited.visit(System.nanoTime());
    } catch (RuntimeException | Error e) {
      LOGGER.error("A connection's transport failed to wake, and is closed.", e);
      visited.abort(EndReason.FAILED);
      return Upkeep.OVER;
    }
  }
}
