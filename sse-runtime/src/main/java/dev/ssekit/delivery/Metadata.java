package dev.ssekit.delivery;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection: for each key a set of values. Readers see one consistent,
 * immutable state; a change replaces it.
 */
public final class Metadata {
  // Written under the lock, read by all.
  private volatile Map<String, Set<String>> values;

  // Guarded by this: set while the connection is open.
  private @Nullable Indexed indexed;

  /**
   * @param initial the values of each key; one without values is left out
   */
  public Metadata(Map<String, ? extends Collection<String>> initial) {
    Map<String, Set<String>> copy = new HashMap<>();
    initial.forEach((key, given) -> put(copy, key, given));
    this.values = Map.copyOf(copy);
  }

  /**
   * Replaces the values of a key.
   *
   * @param key the key
   * @param replacement its values; none removes the key
   */
  public synchronized void set(String key, List<String> replacement) {
    Map<String, Set<String>> copy = new HashMap<>(values);
    put(copy, key, replacement);
    Set<String> before = values.getOrDefault(key, Set.of());
    Set<String> after = copy.getOrDefault(key, Set.of());
    if (indexed != null) {
      indexed.enter(key, after);
    }
    values = Map.copyOf(copy);
    if (indexed != null) {
      indexed.leave(key, before, after);
    }
  }

  /** {@return all values, immutable} */
  public Map<String, Set<String>> values() {
    return values;
  }

  /**
   * @param filter pairs of key and value
   * @return whether each pair is among these values
   */
  public boolean matches(Map<String, String> filter) {
    if (filter.isEmpty()) {
      return true;
    }
    Map<String, Set<String>> current = values;
    for (Map.Entry<String, String> pair : filter.entrySet()) {
      Set<String> found = current.get(pair.getKey());
      if (found == null || !found.contains(pair.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** From now on the index finds this connection by these, whatever they change to. */
  synchronized void enter(MetadataIndex index, Connection connection) {
    Indexed entered = new Indexed(index, connection);
    values.forEach(entered::enter);
    indexed = entered;
  }

  /** From now on the index does not know this connection. */
  synchronized void leaveIndex() {
    Indexed entered = indexed;
    if (entered != null) {
      indexed = null;
      values.forEach((key, held) -> entered.leave(key, held, Set.of()));
    }
  }

  private static void put(
      Map<String, Set<String>> values, String key, Collection<String> replacement) {
    switch (replacement.size()) {
      case 0 -> values.remove(key);
      case 1 -> values.put(key, Set.copyOf(replacement));
      default -> values.put(key, Collections.unmodifiableSet(new LinkedHashSet<>(replacement)));
    }
  }

  private record Indexed(MetadataIndex index, Connection connection) {
    void enter(String key, Set<String> held) {
      held.forEach(value -> index.enter(connection, key, value));
    }

    void leave(String key, Set<String> held, Set<String> except) {
      held.stream()
          .filter(value -> !except.contains(value))
          .forEach(value -> index.leave(connection, key, value));
    }
  }
}
