package dev.ssekit.delivery;

import org.slf4j.Logger;

/** What failed for one while whoever met it goes on with the others. */
final class Failures {
  private Failures() {}

  /**
   * Logs a failure; without heap nobody is told, since logging needs some, but the others go on.
   */
  static void log(Logger logger, String message, Throwable failure) {
    try {
      logger.error(message, failure);
    } catch (OutOfMemoryError unreported) {
      failure.addSuppressed(unreported);
    }
  }
}
