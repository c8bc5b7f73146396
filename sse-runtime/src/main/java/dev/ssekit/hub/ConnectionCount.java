package dev.ssekit.hub;

import static java.util.Map.Entry.comparingByKey;

import dev.ssekit.delivery.ConnectionRegistry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many streams are open.
 *
 * @param connections all that were counted
 * @param values how many hold each value of a metadata key, most frequent first, at most {@value
 *     #MOST_VALUES} values
 */
record ConnectionCount(int connections, Map<String, Integer> values) {
  static final int MOST_VALUES = 100;
  static final ConnectionCount NONE = new ConnectionCount(0, Map.of());

  /** Longer values are not told: clients choose them. */
  static final int LONGEST_VALUE = 256;

  /** Counts here, and by the values of a key where there is one. */
  static ConnectionCount of(
      ConnectionRegistry registry, Map<String, String> filter, @Nullable String by) {
    Map<String, Integer> values = new HashMap<>();
    if (by != null) {
      registry.forEachValue(by, filter, value -> values.merge(value, 1, Integer::sum));
    }
    return new ConnectionCount(registry.count(filter), mostFrequent(values));
  }

  /** The values of several nodes together. */
  static Map<String, Integer> valuesOf(Collection<ConnectionCount> counts) {
    Map<String, Integer> sums = new HashMap<>();
    counts.forEach(count ->
        count.values.forEach((value, connections) -> sums.merge(value, connections, Integer::sum)));
    return mostFrequent(sums);
  }

  static Map<String, Integer> mostFrequent(Map<String, Integer> values) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    values.entrySet().stream()
        .filter(count -> count.getKey().length() <= LONGEST_VALUE)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(comparingByKey()))
        .limit(MOST_VALUES)
        .forEach(count -> ordered.put(count.getKey(), count.getValue()));
    return ordered;
  }
}
