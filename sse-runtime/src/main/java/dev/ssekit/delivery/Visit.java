package dev.ssekit.delivery;

import org.jspecify.annotations.Nullable;

/** A connection's place in the wheel. Once cancelled, it keeps nothing of the connection. */
final class Visit {
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
    return visited.visit(System.nanoTime());
  }

  /** Ends a connection that cannot be looked after any more. */
  void fail(Throwable cause) {
    Connection failed = connection;
    if (failed != null) {
      failed.abortFailed(EndReason.FAILED, cause);
    }
  }
}
