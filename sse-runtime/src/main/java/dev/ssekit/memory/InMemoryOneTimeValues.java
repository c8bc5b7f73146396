package dev.ssekit.memory;

import dev.ssekit.spi.OneTimeValues;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** One-time values within the process. */
final class InMemoryOneTimeValues implements OneTimeValues {
  private final BooleanSupplier closed;
  private final Map<String, Expiring> values = new ConcurrentHashMap<>();

  InMemoryOneTimeValues(BooleanSupplier closed) {
    this.closed = closed;
  }

  void clear() {
    values.clear();
  }

  @Override
  public CompletionStage<Void> put(String key, String value, Duration timeToLive) {
    return Stages.runUnless(
        closed,
        () -> {
          values.values().removeIf(Expiring::isGone);
          values.put(key, Expiring.in(timeToLive, value));
        });
  }

  @Override
  public CompletionStage<Optional<String>> take(String key) {
    return Stages.unless(
        closed,
        () ->
            Optional.ofNullable(values.remove(key))
                .filter(taken -> !taken.isGone())
                .map(Expiring::value));
  }
}
