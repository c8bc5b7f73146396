package dev.ssekit.benchmarks.client;

import java.util.Locale;

/**
 * How a broadcast's data begin: {@code @}, whether it counts, when it was sent and which it is. The
 * rest is padding.
 */
final class Stamp {
  static final char START = '@';
  static final char MEASURED = 'M';
  private static final char WARM_UP = 'W';
  private static final int TIME_DIGITS = 19;
  private static final int SEQUENCE_DIGITS = 9;

  /** Its length in bytes. */
  static final int LENGTH = 2 + TIME_DIGITS + SEQUENCE_DIGITS;

  /** Where the digits of the sequence begin. */
  static final int SEQUENCE = 2 + TIME_DIGITS;

  private Stamp() {}

  static String write(boolean measured, long nanos, int sequence, int bytes) {
    String stamp =
        String.format(
            Locale.ROOT, "%c%c%019d%09d", START, measured ? MEASURED : WARM_UP, nanos, sequence);
    return stamp + "x".repeat(bytes - LENGTH);
  }
}
