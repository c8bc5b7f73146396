package dev.ssekit.benchmarks.client;

/** Times in nanoseconds, in buckets that are a 32nd of their power of two wide. */
final class Histogram {
  private static final int FINE_BITS = 5;
  private static final int FINE = 1 << FINE_BITS;

  private final long[] buckets = new long[64 * FINE];
  private long count;
  private long max;

  void add(long nanos) {
    long value = Math.max(1, nanos);
    buckets[bucket(value)]++;
    count++;
    max = Math.max(max, value);
  }

  /** The time, in milliseconds, that this share of all does not exceed; NaN if there is none. */
  double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long wanted = Math.min(count - 1, (long) (share * count));
    long seen = 0;
    int bucket = -1;
    while (seen <= wanted) {
      seen += buckets[++bucket];
    }
    return Math.min(max, upperEnd(bucket)) / 1e6;
  }

  double maxMillis() {
    return count == 0 ? Double.NaN : max / 1e6;
  }

  private static int bucket(long value) {
    int power = 63 - Long.numberOfLeadingZeros(value);
    return power < FINE_BITS
        ? (int) value
        : (power - FINE_BITS + 1) * FINE + (int) (value >> (power - FINE_BITS)) - FINE;
  }

  private static long upperEnd(int bucket) {
    if (bucket < FINE) {
      return bucket;
    }
    int shift = bucket / FINE - 1;
    return (bucket % FINE + FINE + 1L) << shift;
  }
}
