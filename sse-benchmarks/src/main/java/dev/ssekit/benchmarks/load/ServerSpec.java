package dev.ssekit.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A server under test.
 *
 * @param label its name in the results
 * @param kind which server
 * @param java the java binary that runs it
 * @param environment what its environment has besides this process's
 */
record ServerSpec(String label, ServerKind kind, String java, Map<String, String> environment) {
  ServerSpec {
    environment = Map.copyOf(environment);
  }

  /**
   * Reads {@code LABEL=NAME[,java=PATH][,KEY=VALUE]...}.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static ServerSpec parse(String text, String java) {
    String[] parts = text.split(",", -1);
    String[] name = pair(parts[0]);
    String binary = java;
    Map<String, String> environment = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] setting = pair(parts[i]);
      if (setting[0].equals("java")) {
        binary = setting[1];
      } else {
        environment.put(setting[0], setting[1]);
      }
    }
    return new ServerSpec(name[0], kind(name[1]), binary, environment);
  }

  /** What it is, and what has been set for it. */
  String description() {
    String set =
        environment.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .collect(Collectors.joining(", "));
    return set.isEmpty() ? kind.description() : kind.description() + "; " + set;
  }

  static ServerKind kind(String name) {
    return ServerKind.named(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no server \"" + name + "\". There are " + ServerKind.all() + "."));
  }

  static String[] pair(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("\"" + text + "\" is not a KEY=VALUE.");
    }
    return new String[] {text.substring(0, equals), text.substring(equals + 1)};
  }
}
