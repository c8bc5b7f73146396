package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.Map;

/**
 * The statistics of an endpoint. Counts of events are those of this node since it started.
 *
 * @param path the endpoint's path, as declared
 * @param node the name of this node
 * @param backend the type of the backend
 * @param backendState whether it can be reached
 * @param connections how many streams are open, by node
 * @param broadcast events that reached this node's log
 * @param delivered broadcast events written to clients, once for each client
 * @param replayed those of them that clients had missed and were given when they resumed
 * @param dropped events not written to a client because it had fallen behind
 * @param slowClientsDisconnected clients that were disconnected because too much was pending or
 *     they took nothing
 * @param uptime how long the hub has been open
 */
public record EndpointStatistics(
    String path,
    String node,
    String backend,
    Backend.State backendState,
    Map<String, Integer> connections,
    long broadcast,
    long delivered,
    long replayed,
    long dropped,
    long slowClientsDisconnected,
    Duration uptime) {

  /** Copies the map. */
  public EndpointStatistics {
    connections = Map.copyOf(connections);
  }

  /** {@return how many streams are open on this node} */
  public int connectionsHere() {
    return connections.getOrDefault(node, 0);
  }

  /** {@return how many streams are open on all nodes} */
  public int connectionsInCluster() {
    return connections.values().stream().mapToInt(Integer::intValue).sum();
  }
}
