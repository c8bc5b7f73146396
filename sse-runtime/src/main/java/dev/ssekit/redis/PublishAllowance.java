package dev.ssekit.redis;

import dev.ssekit.spi.PublishRefusedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * How much may be under way: publishes that wait for Redis to come back, and those that wait for
 * its answer. Beyond that they are refused, or an application that broadcasts faster than Redis
 * takes it would fill the memory.
 */
final class PublishAllowance {
  private final int mostPublishes;
  private final long mostBytes;

  // Guarded by this.
  private int publishes;
  private long bytes;

  /**
   * @param mostPublishes how many may be under way
   * @param mostBytes how large they may be together; a single one may be larger
   */
  PublishAllowance(int mostPublishes, long mostBytes) {
    this.mostPublishes = mostPublishes;
    this.mostBytes = mostBytes;
  }

  /** Publishes unless too much is under way; it counts until its stage is complete. */
  <T> CompletableFuture<T> publish(int size, Supplier<CompletableFuture<T>> publish) {
    if (!take(size)) {
      return CompletableFuture.failedFuture(refusal());
    }
    CompletableFuture<T> underWay = publish.get();
    CompletionStage<T> counted = underWay.whenComplete((done, failure) -> giveBack(size));
    return counted.toCompletableFuture();
  }

  private synchronized boolean take(int size) {
    if (publishes >= mostPublishes || (publishes > 0 && bytes + size > mostBytes)) {
      return false;
    }
    publishes++;
    bytes += size;
    return true;
  }

  private synchronized void giveBack(int size) {
    publishes--;
    bytes -= size;
  }

  private PublishRefusedException refusal() {
    return new PublishRefusedException(
        "More than "
            + mostPublishes
            + " broadcasts, or "
            + mostBytes
            + " bytes of them, wait for Redis already. Wait for the stages of earlier ones before you"
            + " broadcast more. The event was not published.");
  }
}
