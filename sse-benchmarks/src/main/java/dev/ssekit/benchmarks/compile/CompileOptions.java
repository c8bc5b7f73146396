package dev.ssekit.benchmarks.compile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to measure.
 *
 * @param classes how many annotated classes are compiled
 * @param rounds how many JVMs each compilation is measured in
 * @param repetitions how often each JVM compiles; its first and its last time are reported
 */
record CompileOptions(int classes, int rounds, int repetitions) {
  static final String USAGE =
      """
      Usage: java -jar sse-benchmarks.jar compile [OPTION VALUE]...

      Compiles annotated classes with the processor, and, by turns, the same classes and what is
      generated for them without it, in the JDK that runs this.

        --classes N        how many (1000)
        --rounds N         in how many JVMs each, by turns; medians count (5)
        --repetitions N    how often in each JVM; the first time and the last are reported (5)
      """;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException if one is unknown or out of its range
   */
  static CompileOptions parse(String[] arguments) {
    Map<String, Integer> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i];
      if (!name.startsWith("--")
          || !USAGE.contains("  " + name + " ")
          || i + 1 == arguments.length) {
        throw new IllegalArgumentException("\"" + name + "\" is no option, or has no value.");
      }
      given.put(name, number(name, arguments[i + 1]));
    }
    return new CompileOptions(
        given.getOrDefault("--classes", 1000),
        given.getOrDefault("--rounds", 5),
        given.getOrDefault("--repetitions", 5));
  }

  private static int number(String name, String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be positive.");
    }
    return number;
  }
}
