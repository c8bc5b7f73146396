package dev.ssekit.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the other nodes how many streams this one holds, by path, and learns theirs. */
final class NodePresence {
  private static final Logger LOGGER = LoggerFactory.getLogger(SseHub.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  private final String node;
  private final Presence presence;
  private final Duration timeToLive;

  NodePresence(String node, Presence presence, Duration interval) {
    this.node = node;
    this.presence = presence;
    this.timeToLive = interval.multipliedBy(2);
  }

  void announce(Map<String, Integer> connections) {
    presence
        .announce(node, JSON.valueToTree(connections).toString(), timeToLive)
        .whenComplete((done, failure) -> {
          if (failure != null) {
            LOGGER.debug("This node's presence could not be announced.", failure);
          }
        });
  }

  /** How many streams each other node holds at a path; none where the backend does not tell. */
  CompletionStage<Map<String, Integer>> others(String path) {
    return presence
        .nodes()
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

  void withdraw() {
    presence
        .withdraw(node)
        .whenComplete((done, failure) -> {
          if (failure != null) {
            LOGGER.debug("This node's presence could not be withdrawn; it expires.", failure);
          }
        });
  }

  private static int countAt(String path, String value) {
    try {
      return JSON.readValue(value, COUNTS).getOrDefault(path, 0);
    } catch (JsonProcessingException e) {
      LOGGER.debug("A node announces itself in a form that this version cannot read.", e);
      return 0;
    }
  }
}
