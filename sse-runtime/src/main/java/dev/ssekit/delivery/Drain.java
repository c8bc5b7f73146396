package dev.ssekit.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Ends all connections of a node, those that open meanwhile at once, the others spread over a time,
 * each after what is pending for it has been written.
 */
public final class Drain {
  private final CompletableFuture<Void> ended;
  private final long deadline;

  private Drain(CompletableFuture<Void> ended, long deadline) {
    this.ended = ended;
    this.deadline = deadline;
  }

  /**
   * Begins to drain.
   *
   * @param deliveries of the node's endpoints
   * @param time over which the ends are spread; zero to end all on this thread
   * @param patience how long after that the slowest clients may take
   * @param thread ends them when they are due, one at a time
   * @return the drain
   */
  public static Drain begin(
      Collection<Delivery> deliveries, Duration time, Duration patience, Executor thread) {
    long longest = time.plus(patience).toNanos();
    long deadline = System.nanoTime() + longest;
    List<Connection> leaving = new ArrayList<>();
    deliveries.forEach(delivery -> delivery.sendAwayWhoComes(EndReason.DRAINED));
    deliveries.forEach(delivery -> delivery.registry().forEach(leaving::add));
    Collections.shuffle(leaving);
    new Departures(leaving, time, thread).run();
    return new Drain(
        allEmpty(deliveries).completeOnTimeout(null, longest, TimeUnit.NANOSECONDS), deadline);
  }

  /**
   * The end of the drain.
   *
   * @return complete, on a thread that may block, once all connections have ended, or the time and
   *     the patience are over
   */
  public CompletableFuture<Void> over() {
    return ended.thenRunAsync(() -> {});
  }

  /** Waits for the end of the drain, or for an interrupt. */
  public void await() {
    try {
      ended.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A drain cannot fail.", e);
    }
  }

  /** {@return how long the slowest clients may still take; not negative} */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private static CompletableFuture<Void> allEmpty(Collection<Delivery> deliveries) {
    return CompletableFuture.allOf(
        deliveries.stream()
            .map(delivery -> delivery.registry().emptied())
            .toArray(CompletableFuture<?>[]::new));
  }
}
