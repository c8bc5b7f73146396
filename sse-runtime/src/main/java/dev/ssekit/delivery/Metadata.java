package dev.ssekit.delivery;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a connection: for each key a set of values. Readers see one consistent,
 * immutable state; a change replaces it.
 */
public final class Metadata {
  // Written under the lock, read by all.
  private volatile Map<String, Set<String>> values;

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
    values = Map.copyOf(copy);
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

  private static void put(
      Map<String, Set<String>> values, String key, Collection<String> replacement) {
    switch (replacement.size()) {
      case 0 -> values.remove(key);
      case 1 -> values.put(key, Set.copyOf(replacement));
      default -> values.put(key, Collections.unmodifiableSet(new LinkedHashSet<>(replacement)));
    }
  }
}
