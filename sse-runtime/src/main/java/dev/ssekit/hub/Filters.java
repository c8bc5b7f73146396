package dev.ssekit.hub;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a filter's values into the texts that metadata hold. */
final class Filters {
  private Filters() {}

  /**
   * @throws IllegalArgumentException if a value is neither a string, a number nor a boolean
   */
  static Map<String, String> normalize(Map<String, ?> filter) {
    Map<String, String> normalized = new LinkedHashMap<>();
    filter.forEach((key, value) -> normalized.put(key, text(key, value)));
    return normalized;
  }

  private static String text(String key, @Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "The filter's value of \"" + key + "\" must be a string, a number or a boolean.");
  }
}
