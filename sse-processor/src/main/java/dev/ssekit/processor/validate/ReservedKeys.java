package dev.ssekit.processor.validate;

import java.util.Set;

/** The names that mean something to a stream itself and never become metadata. */
final class ReservedKeys {
  private static final Set<String> RESERVED = Set.of("lastEventId", "ticket", "by");

  private ReservedKeys() {}

  static boolean contain(String name) {
    return RESERVED.contains(name);
  }
}
