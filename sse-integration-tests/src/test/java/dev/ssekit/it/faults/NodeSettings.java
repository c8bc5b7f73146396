package dev.ssekit.it.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a node is configured, which also goes over a command line.
 *
 * @param path the endpoint that it serves
 * @param values properties of the application, by their names
 */
record NodeSettings(String path, Map<String, String> values) {

  /**
   * A node over this Redis that keeps so many events of the feed, at least its {@code replay}, and
   * lets as many wait for a client.
   */
  static NodeSettings over(String redisUrl, int retention) {
    return new NodeSettings(
        Feed.PATH,
        Map.of(
            "sse.backend", "redis",
            "sse.redis-url", redisUrl,
            "sse.broadcast-token", "the-token-of-the-tests",
            "sse.log-events", Integer.toString(retention),
            "sse.log-bytes", Integer.toString(64 << 20),
            "sse.pending-events", Integer.toString(retention),
            "sse.pending-bytes", Integer.toString(64 << 20)));
  }

  /** The same of the endpoint whose log is short. */
  NodeSettings ofTheShortFeed() {
    return new NodeSettings(ShortFeed.PATH, values);
  }

  NodeSettings with(String property, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(property, value);
    return new NodeSettings(path, Map.copyOf(more));
  }

  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(path));
    values.forEach((property, value) -> arguments.add(property + "=" + value));
    return arguments;
  }

  static NodeSettings of(String... arguments) {
    return new NodeSettings(
        arguments[0],
        Stream.of(arguments)
            .skip(1)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
  }
}
