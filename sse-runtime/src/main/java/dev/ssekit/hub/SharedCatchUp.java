package dev.ssekit.hub;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until this node has had what the backend's log held, however many ask at once: one call of
 * the backend is under way, and those who come meanwhile share the next.
 */
final class SharedCatchUp {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);

  private final Supplier<CompletionStage<Void>> backend;
  private final Duration deadline;

  // Guarded by this.
  private boolean underWay;
  private @Nullable CompletableFuture<Boolean> next;

  /**
   * @param backend asks it
   * @param deadline how long one call may take
   */
  SharedCatchUp(Supplier<CompletionStage<Void>> backend, Duration deadline) {
    this.backend = backend;
    this.deadline = deadline;
  }

  /**
   * Asks the backend, or waits for a call that begins after this one.
   *
   * @return complete, never failed: whether this node has had what the log held at this call;
   *     {@code false} where the backend failed, or did not answer in time
   */
  CompletableFuture<Boolean> join() {
    CompletableFuture<Boolean> joined;
    synchronized (this) {
      if (underWay) {
        next = next == null ? new CompletableFuture<>() : next;
        return next;
      }
      underWay = true;
      joined = new CompletableFuture<>();
    }
    call(joined);
    return joined;
  }

  private void call(CompletableFuture<Boolean> waiting) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    ask()
        .whenComplete((done, failure) -> {
          if (failure != null) {
            LOGGER.debug("The backend could not tell whether this node is up to date.", failure);
          }
          answer.complete(failure == null);
        });
    CompletionStage<Boolean> inTime =
        answer.completeOnTimeout(false, deadline.toNanos(), TimeUnit.NANOSECONDS);
    inTime.thenAccept(caughtUp -> {
      goOn();
      waiting.complete(caughtUp);
    });
  }

  private CompletionStage<Void> ask() {
    try {
      return backend.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private void goOn() {
    CompletableFuture<Boolean> waiting;
    synchronized (this) {
      waiting = next;
      next = null;
      underWay = waiting != null;
    }
    if (waiting != null) {
      call(waiting);
    }
  }
}
