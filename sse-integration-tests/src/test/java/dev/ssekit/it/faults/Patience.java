package dev.ssekit.it.faults;

import java.time.Duration;

/** How long a test waits for what must come; much longer than it takes. */
final class Patience {
  static final Duration LONG = Duration.ofSeconds(45);

  private Patience() {}
}
