package dev.ssekit.hub;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what an application binds to a ticket into the texts that metadata hold. */
final class TicketMetadata {
  private static final Set<String> RESERVED = Set.of("lastEventId", "ticket", "by");

  private TicketMetadata() {}

  /**
   * @throws IllegalArgumentException if a key is reserved, or a value is neither a string, a
   *     number, a boolean nor a collection of them
   */
  static Map<String, List<String>> normalize(Map<String, ?> given) {
    Map<String, List<String>> metadata = new HashMap<>();
    given.forEach((key, value) -> {
      if (RESERVED.contains(key)) {
        throw new IllegalArgumentException(
            "\"" + key + "\" is reserved and never becomes metadata. Take another key.");
      }
      metadata.put(
          key,
          value instanceof Collection<?> values
              ? values.stream().map(each -> text(key, each)).toList()
              : List.of(text(key, value)));
    });
    return metadata;
  }

  private static String text(String key, @Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "The ticket's value of \""
            + key
            + "\" must be a string, a number, a boolean, or a collection of them.");
  }
}
