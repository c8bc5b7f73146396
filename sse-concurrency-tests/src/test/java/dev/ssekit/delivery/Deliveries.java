package dev.ssekit.delivery;

import dev.ssekit.annotations.Overflow;
import java.time.Duration;

/** Endpoints that share their threads, since there are millions of them. */
final class Deliveries {
  private static final DeliveryThreads THREADS = new DeliveryThreads(null, 1);
  private static final Delivery IDLE = create(0);

  private Deliveries() {}

  /** The one that nobody broadcasts to and no connection opens at. */
  static Delivery idle() {
    return IDLE;
  }

  static Delivery create(int replay) {
    return new Delivery(
        THREADS,
        new PendingBytes(Long.MAX_VALUE),
        new DeliverySettings(
            2,
            Long.MAX_VALUE,
            replay,
            new Bounds(8, Long.MAX_VALUE),
            Overflow.DISCONNECT,
            Duration.ZERO,
            Duration.ofSeconds(30),
            Duration.ZERO));
  }
}
