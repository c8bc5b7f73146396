package dev.ssekit.processor.document;

import java.util.HashSet;
import java.util.Set;

/** Names that the documents may have as keys, each given once. */
final class UniqueNames {
  private final Set<String> given = new HashSet<>();

  /** The name, or one like it. */
  String of(String name) {
    String allowed = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String unique = allowed;
    for (int number = 2; !given.add(unique); number++) {
      unique = allowed + "_" + number;
    }
    return unique;
  }
}
