package dev.ssekit.jaxrs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ssekit.hub.EndpointStatistics;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Statistics as JSON. */
final class StatsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatsJson() {}

  /** With the number of streams for each value of a key, if one was asked for. */
  static ObjectNode of(EndpointStatistics statistics, @Nullable String by) {
    ObjectNode root = JSON.createObjectNode();
    root.put("path", statistics.path());
    root.put("node", statistics.node());
    root.putObject("backend")
        .put("type", statistics.backend())
        .put("state", statistics.backendState().name().toLowerCase(Locale.ROOT));
    root.set("connections", connections(statistics));
    root.putObject("events")
        .put("broadcast", statistics.broadcast())
        .put("delivered", statistics.delivered())
        .put("dropped", statistics.dropped())
        .put("replayed", statistics.replayed());
    root.put("slowClientsDisconnected", statistics.slowClientsDisconnected());
    root.put("streamsEndedByAge", statistics.streamsEndedByAge());
    root.put("streamsDisconnected", statistics.streamsDisconnected());
    root.put("pendingLimitReached", statistics.pendingLimitReached());
    ObjectNode rejected = root.putObject("rejected");
    new TreeMap<>(statistics.rejected()).forEach(rejected::put);
    root.put("uptimeSeconds", statistics.uptime().toSeconds());
    if (by != null) {
      ObjectNode values = root.putObject("by").putObject(by);
      statistics.values().forEach(values::put);
    }
    return root;
  }

  private static ObjectNode connections(EndpointStatistics statistics) {
    ObjectNode connections =
        JSON.createObjectNode()
            .put("here", statistics.connectionsHere())
            .put("cluster", statistics.connectionsInCluster());
    ObjectNode nodes = connections.putObject("nodes");
    new TreeMap<>(statistics.connections()).forEach(nodes::put);
    if (!statistics.silent().isEmpty()) {
      ArrayNode silent = connections.putArray("silent");
      new TreeSet<>(statistics.silent()).forEach(silent::add);
    }
    return connections;
  }
}
