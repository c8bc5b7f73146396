package dev.ssekit.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the connections that a filter may match: for each pair of key and value, those that hold
 * it, so that a filtered broadcast costs what it matches, not what is connected.
 *
 * <p>Readers take no lock. A connection enters a pair before its metadata show it, and leaves it
 * after they no longer do: whoever looks a pair up finds all that hold it, and perhaps one that is
 * just changing.
 */
final class MetadataIndex {
  private final Map<Pair, Set<Connection>> holders = new ConcurrentHashMap<>();

  void enter(Connection connection, String key, String value) {
    holders.compute(
        new Pair(key, value),
        (pair, found) -> {
          Set<Connection> holding =
              found == null ? new ConcurrentSkipListSet<>(Connection.BY_ARRIVAL) : found;
          holding.add(connection);
          return holding;
        });
  }

  void leave(Connection connection, String key, String value) {
    holders.computeIfPresent(
        new Pair(key, value),
        (pair, holding) -> {
          holding.remove(connection);
          return holding.isEmpty() ? null : holding;
        });
  }

  /**
   * Those that hold the rarest pair of a filter, which is not empty.
   *
   * @return {@code null} if nobody holds one of its pairs
   */
  @Nullable Set<Connection> rarest(Map<String, String> filter) {
    Set<Connection> rarest = null;
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<String, String> wanted : filter.entrySet()) {
      Set<Connection> holding = holders.get(new Pair(wanted.getKey(), wanted.getValue()));
      if (holding == null) {
        return null;
      }
      int size = filter.size() == 1 ? 0 : holding.size();
      if (size < fewest) {
        rarest = holding;
        fewest = size;
      }
    }
    return rarest;
  }

  private record Pair(String key, String value) {}
}
