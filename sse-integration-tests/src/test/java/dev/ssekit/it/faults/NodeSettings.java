package dev.ssekit.it.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a node is configured: properties of the application, which also go over a command line.
 *
 * @param values the values, by the properties' names
 */
record NodeSettings(Map<String, String> values) {

  /** A node over this Redis that keeps so many events, and lets as many wait for a client. */
  static NodeSettings over(String redisUrl, int retention) {
    return new NodeSettings(
        Map.of(
            "sse.backend", "redis",
            "sse.redis-url", redisUrl,
            "sse.broadcast-token", "the-token-of-the-tests",
            "sse.log-events", Integer.toString(retention),
            "sse.log-bytes", Integer.toString(64 << 20),
            "sse.pending-events", Integer.toString(retention),
            "sse.pending-bytes", Integer.toString(64 << 20)));
  }

  NodeSettings with(String property, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(property, value);
    return new NodeSettings(Map.copyOf(more));
  }

  List<String> arguments() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }

  static NodeSettings of(String... arguments) {
    return new NodeSettings(
        Stream.of(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
  }
}
