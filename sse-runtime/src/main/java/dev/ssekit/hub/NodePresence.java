package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes how many streams this one holds, by path, and learns theirs. One call of
 * the backend follows the other, so that a node which has withdrawn is not announced any more.
 */
final class NodePresence {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Anybody may ask for statistics: an answer of the backend is good for all who ask meanwhile. */
  private static final Duration LONGEST_SHARED = Duration.ofSeconds(1);

  private final String node;
  private final Presence presence;
  private final Handover handover;
  private final Duration timeToLive;
  private final Duration sharedFor;

  // Guarded by this.
  private CompletionStage<Void> last = CompletableFuture.completedStage(null);
  private boolean withdrawn;
  private @Nullable CompletionStage<Map<String, Map<String, Integer>>> told;
  private long askedAt;

  NodePresence(String node, Presence presence, Handover handover, Duration interval) {
    this.node = node;
    this.presence = presence;
    this.handover = handover;
    this.sharedFor = Collections.min(List.of(LONGEST_SHARED, interval.dividedBy(10)));
    // So that a node that is killed is gone after two intervals, whenever others have asked.
    this.timeToLive = interval.multipliedBy(2).minus(sharedFor);
  }

  synchronized void announce(Map<String, Integer> connections) {
    if (withdrawn || !last.toCompletableFuture().isDone()) {
      return;
    }
    String value = JSON.valueToTree(connections).toString();
    last =
        last.thenCompose(before -> presence.announce(node, value, timeToLive))
            .exceptionally(failure -> {
              LOGGER.debug("This node's presence could not be announced.", failure);
              return null;
            });
  }

  /**
   * How many streams each other node holds at a path, as the backend told a second ago at the most;
   * none where it does not tell.
   */
  CompletionStage<Map<String, Integer>> others(String path) {
    return told()
        .thenApply(nodes -> {
          Map<String, Integer> others = new HashMap<>();
          nodes.forEach((name, counts) -> others.put(name, counts.getOrDefault(path, 0)));
          others.remove(node);
          return others;
        });
  }

  private synchronized CompletionStage<Map<String, Map<String, Integer>>> told() {
    long now = System.nanoTime();
    CompletionStage<Map<String, Map<String, Integer>>> last = told;
    if (last != null && now - askedAt < sharedFor.toNanos()) {
      return last;
    }
    CompletionStage<Map<String, Map<String, Integer>>> asked =
        handover
            .of(presence.nodes())
            .thenApply(NodePresence::counts)
            .exceptionally(failure -> {
              LOGGER.debug("What other nodes hold is not known.", failure);
              return Map.of();
            });
    told = asked;
    askedAt = now;
    return asked;
  }

  /** Withdraws for good, waiting until the backend has taken it, or the patience is over. */
  void withdraw(Duration patience) {
    try {
      startToWithdraw().toCompletableFuture().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOGGER.debug("This node's presence could not be withdrawn; it expires.", e);
    }
  }

  private synchronized CompletionStage<Void> startToWithdraw() {
    withdrawn = true;
    last = last.thenCompose(before -> presence.withdraw(node));
    return last;
  }

  private static Map<String, Map<String, Integer>> counts(Map<String, String> nodes) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    nodes.forEach((name, value) -> counts.put(name, counts(value)));
    return counts;
  }

  private static Map<String, Integer> counts(String value) {
    Map<String, Integer> counts = new HashMap<>();
    try {
      JSON.readTree(value)
          .properties()
          .forEach(count -> counts.put(count.getKey(), Math.max(0, count.getValue().asInt())));
    } catch (JsonProcessingException e) {
      LOGGER.debug("A node announces itself in a form that this version cannot read.", e);
    }
    return counts;
  }
}
