package dev.ssekit.delivery;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is known of a connection: for each key a set of values. Readers see one consistent,
 * immutable state; a change replaces it.
 */
public final class Metadata {
  private final AtomicReference<Map<String, Set<String>>> values;

  /**
   * @param initial the values of each key
   */
  public Metadata(Map<String, ? extends Collection<String>> initial) {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    initial.forEach((key, given) -> copy.put(key, immutable(given)));
    this.values = new AtomicReference<>(Collections.unmodifiableMap(copy));
  }

  /**
   * Replaces the values of a key.
   *
   * @param key the key
   * @param replacement its values; none removes the key
   */
  public void set(String key, List<String> replacement) {
    Set<String> immutable = immutable(replacement);
    values.updateAndGet(current -> {
      Map<String, Set<String>> next = new LinkedHashMap<>(current);
      if (immutable.isEmpty()) {
        next.remove(key);
      } else {
        next.put(key, immutable);
      }
      return Collections.unmodifiableMap(next);
    });
  }

  /** {@return all values, immutable} */
  public Map<String, Set<String>> values() {
    return values.get();
  }

  /**
   * @param filter pairs of key and value
   * @return whether each pair is among these values
   */
  public boolean matches(Map<String, String> filter) {
    if (filter.isEmpty()) {
      return true;
    }
    Map<String, Set<String>> current = values.get();
    for (Map.Entry<String, String> pair : filter.entrySet()) {
      Set<String> found = current.get(pair.getKey());
      if (found == null || !found.contains(pair.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> immutable(Collection<String> given) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(given));
  }
}
