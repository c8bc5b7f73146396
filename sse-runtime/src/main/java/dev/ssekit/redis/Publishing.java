package dev.ssekit.redis;

import dev.ssekit.redis.RedisFailure.Outcome;
import dev.ssekit.spi.PublishRefusedException;
import dev.ssekit.spi.PublishUnknownException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The three ways in which a publish ends. */
final class Publishing {
  private Publishing() {}

  static <T> CompletionStage<T> outcome(CompletableFuture<T> publish) {
    return publish.exceptionallyCompose(thrown -> {
      Throwable failure = RedisFailure.causeOf(thrown);
      return CompletableFuture.failedStage(
          failure instanceof RedisFailure known ? told(known) : failure);
    });
  }

  private static RuntimeException told(RedisFailure failure) {
    return failure.outcome() != Outcome.UNKNOWN
        ? new PublishRefusedException(
            failure.getMessage() + " The event was not published.", failure)
        : new PublishUnknownException(
            failure.getMessage() + " The event arrives once or not at all.", failure);
  }
}
