package dev.ssekit.hub;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Takes what a backend answers to threads of the hub: what depends on a backend's stage must not
 * block, or the backend could not go on, and an application may.
 */
final class Handover {
  private final Executor threads;

  /**
   * @param threads may be blocked
   */
  Handover(Executor threads) {
    this.threads = threads;
  }

  /** The same outcome, at once where it is there already, on this thread's account. */
  <T> CompletionStage<T> of(CompletionStage<T> backend) {
    return backend.toCompletableFuture().isDone()
        ? backend
        : backend.whenCompleteAsync((answer, failure) -> {}, threads);
  }
}
