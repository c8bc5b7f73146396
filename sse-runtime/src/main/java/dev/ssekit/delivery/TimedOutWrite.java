package dev.ssekit.delivery;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A write that its container has waited for long enough: it need not wait for the deadline. */
final class TimedOutWrite {
  private TimedOutWrite() {}

  /** Why a connection ends whose transport has failed, or whose request was given up. */
  static EndReason reasonOf(@Nullable Throwable failure, @Nullable Transport transport) {
    boolean waits = transport != null && transport.blockedSince() != Transport.NOT_BLOCKED;
    return waits && is(failure) ? EndReason.STALLED : EndReason.CLIENT_GONE;
  }

  /** Whether a failure is one, or was caused by one; containers have no common class for it. */
  private static boolean is(@Nullable Throwable failure) {
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
