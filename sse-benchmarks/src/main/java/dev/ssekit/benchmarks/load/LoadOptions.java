package dev.ssekit.benchmarks.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to measure.
 *
 * @param servers what is measured, side by side
 * @param scenarios the names of the scenarios, without sizes
 * @param connections the sizes of all scenarios but stalled and idle
 * @param stalledConnections the size of stalled
 * @param idleConnections the size of idle
 * @param rounds how often each server is measured
 * @param firstWarmUp seconds at saturation for a server that has just been started
 * @param warmUp seconds of load before each measurement
 * @param seconds measured seconds
 * @param jvmOptions of each server that is a JVM
 * @param output the folder of the results
 */
record LoadOptions(
    List<ServerSpec> servers,
    Set<String> scenarios,
    List<Integer> connections,
    int stalledConnections,
    int idleConnections,
    int rounds,
    double firstWarmUp,
    double warmUp,
    double seconds,
    List<String> jvmOptions,
    Path output) {
  static final String USAGE =
      """
      Usage: java -jar sse-benchmarks.jar load [OPTION VALUE]...

      Measures servers side by side, over loopback only, each in a process of its own.

        --servers LIST             which of %s
                                   (all; those in C where there is a C compiler)
        --server LABEL=NAME[,java=PATH][,KEY=VALUE]...
                                   one more, with its own JVM and environment; repeatable
        --server-env KEY=VALUE     for the environment of ssekit's servers; repeatable
        --java PATH                the java binary of the servers (the one that runs this)
        --jvm-options TEXT         options of that JVM (-Xmx2g)
        --scenarios LIST           which of %s (all)
        --connections LIST         of all but stalled and idle (1000)
        --stalled-connections N    of stalled (200)
        --idle-connections N       of idle (5000)
        --rounds N                 how often each is measured, by turns; medians count (3)
        --seconds S                measured seconds; in fewer than ten, what the collector does with
                                   what opening the streams left weighs on each delivery (10)
        --first-warm-up S          seconds at saturation for a server that has just started (10)
        --warm-up S                seconds of load before each measurement (3)
        --output FOLDER            for results.json, plot.svg, report.md, logs (target/benchmarks)
      """
          .formatted(ServerKind.all(), Scenarios.NAMES);

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException if one is unknown or out of its range
   */
  static LoadOptions parse(String[] arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    List<String> further = new ArrayList<>();
    Map<String, String> environment = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i];
      if (!name.startsWith("--")
          || !USAGE.contains("  " + name + " ")
          || i + 1 == arguments.length) {
        throw new IllegalArgumentException("\"" + name + "\" is no option, or has no value.");
      }
      String value = arguments[i + 1];
      switch (name) {
        case "--server" -> further.add(value);
        case "--server-env" -> {
          String[] pair = ServerSpec.pair(value);
          environment.put(pair[0], pair[1]);
        }
        default -> given.put(name, value);
      }
    }
    return of(given, further, environment);
  }

  private static LoadOptions of(
      Map<String, String> given, List<String> further, Map<String, String> environment) {
    String java = given.getOrDefault("--java", Java.current());
    String named = given.getOrDefault("--servers", ServerKind.all());
    List<ServerSpec> servers = new ArrayList<>();
    for (String name : list(named)) {
      ServerKind kind = ServerSpec.kind(name);
      servers.add(new ServerSpec(name, kind, java, kind.isSsekit() ? environment : Map.of()));
    }
    for (String text : further) {
      servers.add(ServerSpec.parse(text, java));
    }
    return new LoadOptions(
        servers,
        Set.copyOf(list(given.getOrDefault("--scenarios", Scenarios.NAMES))),
        list(given.getOrDefault("--connections", "1000")).stream().map(Integer::valueOf).toList(),
        number(given, "--stalled-connections", 200),
        number(given, "--idle-connections", 5000),
        number(given, "--rounds", 3),
        Double.parseDouble(given.getOrDefault("--first-warm-up", "10")),
        Double.parseDouble(given.getOrDefault("--warm-up", "3")),
        Double.parseDouble(given.getOrDefault("--seconds", "10")),
        parts(given.getOrDefault("--jvm-options", "-Xmx2g"), " "),
        Path.of(given.getOrDefault("--output", "target/benchmarks")));
  }

  private static List<String> list(String text) {
    return parts(text, ",");
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).filter(part -> !part.isBlank()).toList();
  }

  private static int number(Map<String, String> given, String name, int byDefault) {
    int number = Integer.parseInt(given.getOrDefault(name, Integer.toString(byDefault)));
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be positive.");
    }
    return number;
  }
}
