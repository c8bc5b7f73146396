package dev.ssekit.processor.read;

import dev.ssekit.processor.model.NamedType;
import dev.ssekit.processor.model.PayloadType.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The types that the payloads of an endpoint refer to, each read once and under a name of its own.
 */
final class Definitions {
  private final Map<String, String> namesByType = new HashMap<>();
  private final Map<String, NamedType> byName = new TreeMap<>();

  /**
   * Refers to a type, and reads it unless that has been done.
   *
   * @param type what tells it from all others
   * @param names what it may be called, the shortest first
   */
  Reference refer(String type, List<String> names, Function<String, NamedType> reading) {
    String known = namesByType.get(type);
    if (known != null) {
      return new Reference(known);
    }
    String name = free(names);
    namesByType.put(type, name);
    byName.put(name, reading.apply(name));
    return new Reference(name);
  }

  List<NamedType> all() {
    return List.copyOf(byName.values());
  }

  private String free(List<String> names) {
    for (String name : names) {
      if (!namesByType.containsValue(name)) {
        return name;
      }
    }
    String last = names.get(names.size() - 1);
    int number = 2;
    while (namesByType.containsValue(last + number)) {
      number++;
    }
    return last + number;
  }
}
