package dev.ssekit.memory;

import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Presence within the process. */
final class InMemoryPresence implements Presence {
  private final BooleanSupplier closed;
  private final Map<String, Expiring> nodes = new ConcurrentHashMap<>();

  InMemoryPresence(BooleanSupplier closed) {
    this.closed = closed;
  }

  void clear() {
    nodes.clear();
  }

  @Override
  public CompletionStage<Void> announce(String node, String value, Duration timeToLive) {
    return Stages.runUnless(closed, () -> nodes.put(node, Expiring.in(timeToLive, value)));
  }

  @Override
  public CompletionStage<Void> withdraw(String node) {
    return Stages.runUnless(closed, () -> nodes.remove(node));
  }

  @Override
  public CompletionStage<Map<String, String>> nodes() {
    return Stages.unless(
        closed,
        () -> {
          nodes.values().removeIf(Expiring::isGone);
          return nodes.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, entry -> entry.getValue().value()));
        });
  }
}
