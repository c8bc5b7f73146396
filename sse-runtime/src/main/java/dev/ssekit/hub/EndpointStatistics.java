package dev.ssekit.hub;

import dev.ssekit.spi.Backend;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The statistics of an endpoint. Counts of events are those of this node since it started.
 *
 * @param path the endpoint's path, as declared
 * @param node the name of this node
 * @param backend the type of the backend
 * @param backendState whether it can be reached
 * @param connections how many streams are open, by node
 * @param values how many of them hold each value of the metadata key that was asked for, most
 *     frequent first; empty if none was
 * @param silent nodes that were asked and did not answer in time
 * @param broadcast events that reached this node's log, besides those that it was filled with when
 *     it started
 * @param delivered broadcast events written to clients, once for each client
 * @param replayed those of them that clients had missed and were given when they resumed
 * @param dropped events not written to a client because it had fallen behind, besides those that
 *     had left the log by then
 * @param slowClientsDisconnected clients that were disconnected because too much was pending or
 *     they took nothing
 * @param streamsEndedByAge streams that had been open for as long as they may, and whose clients
 *     were sent away to come back
 * @param streamsDisconnected streams that the application threw out
 * @param pendingLimitReached how often something for one client found no room, since too much was
 *     pending for all clients of this node
 * @param rejected requests that a limit has refused on this node, by the name of its setting; and
 *     those with a wrong token, by that of the token
 * @param uptime how long the hub has been open
 */
public record EndpointStatistics(
    String path,
    String node,
    String backend,
    Backend.State backendState,
    Map<String, Integer> connections,
    Map<String, Integer> values,
    Set<String> silent,
    long broadcast,
    long delivered,
    long replayed,
    long dropped,
    long slowClientsDisconnected,
    long streamsEndedByAge,
    long streamsDisconnected,
    long pendingLimitReached,
    Map<String, Long> rejected,
    Duration uptime) {

  /** Copies what could change. */
  public EndpointStatistics {
    connections = Map.copyOf(connections);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    silent = Set.copyOf(silent);
    rejected = Map.copyOf(rejected);
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
