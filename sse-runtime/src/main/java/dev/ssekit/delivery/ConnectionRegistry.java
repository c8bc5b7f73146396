package dev.ssekit.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open connections of one endpoint on this node. */
public final class ConnectionRegistry {
  private final Set<Connection> connections = new ConcurrentSkipListSet<>(Connection.BY_ARRIVAL);
  private final MetadataIndex index = new MetadataIndex();

  // Guarded by this: complete once none is left.
  private @Nullable CompletableFuture<Void> emptied;

  void add(Connection connection) {
    connections.add(connection);
    connection.metadata().enter(index, connection);
    if (!connections.contains(connection)) {
      connection.metadata().leaveIndex();
    }
  }

  void remove(Connection connection) {
    if (!connections.remove(connection)) {
      return;
    }
    connection.metadata().leaveIndex();
    if (connections.isEmpty()) {
      CompletableFuture<Void> waiting = takeEmptied();
      if (waiting != null) {
        waiting.complete(null);
      }
    }
  }

  void forEach(Consumer<Connection> action) {
    connections.forEach(action);
  }

  void forEachMatching(Map<String, String> filter, Consumer<Connection> action) {
    Set<Connection> candidates = filter.isEmpty() ? connections : index.rarest(filter);
    if (candidates == null) {
      return;
    }
    for (Connection connection : candidates) {
      if (connection.metadata().matches(filter)) {
        action.accept(connection);
      }
    }
  }

  /** Complete once no connection is left, on the thread that ends the last. */
  synchronized CompletableFuture<Void> emptied() {
    if (connections.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> waiting = emptied == null ? new CompletableFuture<>() : emptied;
    emptied = waiting;
    return waiting;
  }

  private synchronized @Nullable CompletableFuture<Void> takeEmptied() {
    CompletableFuture<Void> taken = emptied;
    emptied = null;
    return taken;
  }

  /**
   * Counts without going through them where the filter is a single pair, or none: whoever
   * broadcasts waits for it. One whose metadata change meanwhile may be counted or not.
   *
   * @param filter pairs of key and value
   * @return how many open connections have all of them among their metadata
   */
  public int count(Map<String, String> filter) {
    if (filter.isEmpty()) {
      return connections.size();
    }
    if (filter.size() == 1) {
      Set<Connection> holding = index.rarest(filter);
      return holding == null ? 0 : holding.size();
    }
    int[] count = {0};
    forEachMatching(filter, connection -> count[0]++);
    return count[0];
  }

  /**
   * @param key a metadata key
   * @param filter pairs of key and value
   * @param each is told each value of the key on the open connections that match, once a connection
   */
  public void forEachValue(String key, Map<String, String> filter, Consumer<String> each) {
    forEachMatching(
        filter,
        connection -> connection.metadata().values().getOrDefault(key, Set.of()).forEach(each));
  }
}
