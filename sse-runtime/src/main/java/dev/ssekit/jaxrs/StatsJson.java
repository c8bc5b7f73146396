package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.delivery.ConnectionRegistry;
import dev.ssekit.hub.EndpointStatistics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Statistics as JSON. */
final class StatsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_VALUES = 100;

  private final ObjectNode root = JSON.createObjectNode();
  private final ObjectNode by = JSON.createObjectNode();

  /** Adds how many streams hold each value of a key: the most frequent values. */
  void countBy(String key, ConnectionRegistry registry, Map<String, String> filter) {
    Map<String, Integer> counts = new HashMap<>();
    registry.forEachValue(key, filter, value -> counts.merge(value, 1, Integer::sum));
    ObjectNode values = by.putObject(key);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_VALUES)
        .forEach(count -> values.put(count.getKey(), count.getValue()));
  }

  ObjectNode of(EndpointStatistics statistics) {
    root.put("path", statistics.path());
    root.put("node", statistics.node());
    root.putObject("backend")
        .put("type", statistics.backend())
        .put("state", statistics.backendState().name().toLowerCase(Locale.ROOT));
    ObjectNode connections = root.putObject("connections");
    connections
        .put("here", statistics.connectionsHere())
        .put("cluster", statistics.connectionsInCluster());
    ObjectNode nodes = connections.putObject("nodes");
    new TreeMap<>(statistics.connections()).forEach(nodes::put);
    root.putObject("events")
        .put("broadcast", statistics.broadcast())
        .put("delivered", statistics.delivered())
        .put("dropped", statistics.dropped())
        .put("replayed", statistics.replayed());
    root.put("slowClientsDisconnected", statistics.slowClientsDisconnected());
    root.put("uptimeSeconds", statistics.uptime().toSeconds());
    if (!by.isEmpty()) {
      root.set("by", by);
    }
    return root;
  }
}
