package dev.ssekit.benchmarks.client;

/**
 * What all healthy streams have received. The thread that reads the streams writes and reads it.
 */
final class Tally {
  private final Histogram latency = new Histogram();
  private long warmUp;
  private long measured;
  private long outOfOrder;
  private long opened;
  private long disconnected;
  private long readAt;
  private long lastAt;

  /** What is read from now on was read at this time. */
  void readAt(long nanos) {
    readAt = nanos;
  }

  void received(boolean counts, long sentAt) {
    if (counts) {
      measured++;
      latency.add(readAt - sentAt);
      lastAt = readAt;
    } else {
      warmUp++;
    }
  }

  void outOfOrder() {
    outOfOrder++;
  }

  void opened() {
    opened++;
  }

  void disconnected() {
    disconnected++;
  }

  /** How many streams are open. */
  long healthy() {
    return opened - disconnected;
  }

  long total() {
    return warmUp + measured;
  }

  long measuredDeliveries() {
    return measured;
  }

  long outOfOrderDeliveries() {
    return outOfOrder;
  }

  long disconnections() {
    return disconnected;
  }

  long lastAt() {
    return lastAt;
  }

  Histogram latency() {
    return latency;
  }
}
