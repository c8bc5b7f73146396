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
  // A pair that one connection holds, that of a user mostly, has an immutable set of one, which
  // takes an eighth of the memory; from the second holder on it has a set that changes.
  private final Map<Pair, Set<Connection>> holders = new ConcurrentHashMap<>();

  void enter(Connection connection, String key, String value) {
    holders.merge(new Pair(key, value), Set.of(connection), MetadataIndex::with);
  }

  void leave(Connection connection, String key, String value) {
    holders.computeIfPresent(new Pair(key, value), (pair, holding) -> without(holding, connection));
  }

  private static Set<Connection> with(Set<Connection> holding, Set<Connection> one) {
    if (isOfSeveral(holding)) {
      holding.addAll(one);
      return holding;
    }
    if (holding.equals(one)) {
      return holding;
    }
    Set<Connection> several = new ConcurrentSkipListSet<>(Connection.BY_ARRIVAL);
    several.addAll(holding);
    several.addAll(one);
    return several;
  }

  private static @Nullable Set<Connection> without(Set<Connection> holding, Connection leaving) {
    if (isOfSeveral(holding)) {
      holding.remove(leaving);
      return holding.isEmpty() ? null : holding;
    }
    return holding.contains(leaving) ? null : holding;
  }

  private static boolean isOfSeveral(Set<Connection> holding) {
    return holding instanceof ConcurrentSkipListSet;
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
