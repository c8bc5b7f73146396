package dev.ssekit.hub;

import dev.ssekit.delivery.Drain;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A drain that begins once, whoever asks for it and how often. */
final class Draining {
  private final Supplier<Drain> start;

  // Set before it begins, so that whoever opens a stream meanwhile sees one or the other.
  private volatile boolean begun;

  // Guarded by this.
  private @Nullable Drain drain;

  Draining(Supplier<Drain> start) {
    this.start = start;
  }

  synchronized Drain begin() {
    begun = true;
    Drain running = drain == null ? start.get() : drain;
    drain = running;
    return running;
  }

  boolean hasBegun() {
    return begun;
  }
}
