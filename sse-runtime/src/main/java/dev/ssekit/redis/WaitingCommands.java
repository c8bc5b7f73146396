package dev.ssekit.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Commands that wait for a connection, in the order in which they came. */
final class WaitingCommands {
  private final RedisTimer timer;
  private final BooleanSupplier over;
  private final AtomicLong last = new AtomicLong();
  private final ConcurrentNavigableMap<Long, CompletableFuture<Void>> waiting =
      new ConcurrentSkipListMap<>();

  /**
   * @param timer keeps their patience
   * @param over whether there is nothing to wait for; {@link #wake} is called after it has become
   *     so
   */
  WaitingCommands(RedisTimer timer, BooleanSupplier over) {
    this.timer = timer;
    this.over = over;
  }

  /** Complete when there is a connection, or its patience is over. */
  CompletableFuture<Void> await(Duration patience) {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    Long number = last.incrementAndGet();
    waiting.put(number, ready);
    Future<?> end = timer.deadline(patience, () -> ready.complete(null));
    if (over.getAsBoolean()) {
      ready.complete(null);
    }
    return ready.thenRun(() -> {
      end.cancel(false);
      waiting.remove(number);
    });
  }

  void wake() {
    for (var next = waiting.pollFirstEntry(); next != null; next = waiting.pollFirstEntry()) {
      next.getValue().complete(null);
    }
  }
}
