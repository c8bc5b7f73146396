package dev.ssekit.memory;

import dev.ssekit.spi.BackendClosedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Completes a stage on the caller's thread. */
final class Stages {
  private Stages() {}

  static <T> CompletionStage<T> unless(BooleanSupplier closed, Supplier<T> operation) {
    if (closed.getAsBoolean()) {
      return CompletableFuture.failedStage(new BackendClosedException());
    }
    return CompletableFuture.completedStage(operation.get());
  }

  static CompletionStage<Void> runUnless(BooleanSupplier closed, Runnable operation) {
    if (closed.getAsBoolean()) {
      return CompletableFuture.failedStage(new BackendClosedException());
    }
    operation.run();
    return CompletableFuture.allOf();
  }
}
