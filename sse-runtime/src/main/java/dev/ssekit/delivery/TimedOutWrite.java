package dev.ssekit.delivery;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A write that its container has waited for long enough: it need not wait for the deadline. */
final class TimedOutWrite {
  private TimedOutWrite() {}

  /** Whether a failure is one, or was caused by one; containers have no common class for it. */
  static boolean is(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof TimeoutException || cause instanceof InterruptedIOException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
