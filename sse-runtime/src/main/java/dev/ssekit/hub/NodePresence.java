package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes how many streams this one holds, by path, and learns theirs. One call of
 * the backend follows the other, so that a node which has withdrawn is not announced any more.
 */
final class NodePresence {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String node;
  private final Presence presence;
  private final Handover handover;
  private final Duration timeToLive;

  // Guarded by this.
  private CompletionStage<Void> last = CompletableFuture.completedStage(null);
  private boolean withdrawn;

  NodePresence(String node, Presence presence, Handover handover, Duration interval) {
    this.node = node;
    this.presence = presence;
    this.handover = handover;
    this.timeToLive = interval.multipliedBy(2);
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

  /** How many streams each other node holds at a path; none where the backend does not tell. */
  CompletionStage<Map<String, Integer>> others(String path) {
    return handover
        .of(presence.nodes())
        .thenApply(nodes -> {
          Map<String, Integer> others = new HashMap<>();
          nodes.forEach((name, value) -> others.put(name, countAt(path, value)));
          others.remove(node);
          return others;
        })
        .exceptionally(failure -> {
          LOGGER.debug("What other nodes hold is not known.", failure);
          return new HashMap<>();
        });
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

  private static int countAt(String path, String value) {
    try {
      return Math.max(0, JSON.readTree(value).path(path).asInt());
    } catch (JsonProcessingException e) {
      LOGGER.debug("A node announces itself in a form that this version cannot read.", e);
      return 0;
    }
  }
}
