package dev.ssekit.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where Redis is. Never shows a user or password.
 *
 * @param seeds one server, one group of sentinels, or the cluster's nodes to ask first
 * @param cluster whether the seeds are nodes of a cluster
 */
record RedisUrl(List<RedisURI> seeds, boolean cluster) {
  private static final String EXPECTED =
      "The URL of Redis must be redis://host:port, rediss://host:port,"
          + " redis-sentinel://host:port,host:port#master or redis-cluster://host:port,host:port,"
          + " each with user:password@ before the host where needed";

  static RedisUrl parse(String url, Duration deadline) {
    try {
      int colon = url.indexOf("://");
      String scheme = url.substring(0, Math.max(0, colon));
      return switch (scheme) {
        case "redis-cluster" -> cluster("redis://", url.substring(colon + 3), deadline);
        case "rediss-cluster" -> cluster("rediss://", url.substring(colon + 3), deadline);
        case "redis", "rediss", "redis-sentinel", "rediss-sentinel" ->
            new RedisUrl(List.of(uri(url, deadline)), false);
        default -> throw invalid();
      };
    } catch (RuntimeException e) {
      // What went wrong may quote the URL, and with it the password.
      throw invalid();
    }
  }

  private static RedisUrl cluster(String scheme, String rest, Duration deadline) {
    int at = rest.lastIndexOf('@');
    String credentials = rest.substring(0, at + 1);
    List<RedisURI> seeds = new ArrayList<>();
    for (String host : rest.substring(at + 1).split(",", -1)) {
      if (!host.matches("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(:[0-9]{1,5})?")) {
        throw invalid();
      }
      seeds.add(uri(scheme + credentials + host, deadline));
    }
    return new RedisUrl(List.copyOf(seeds), true);
  }

  private static RedisURI uri(String url, Duration deadline) {
    RedisURI uri = RedisURI.create(url);
    if (uri.getSentinels().isEmpty() && (uri.getHost() == null || uri.getHost().isEmpty())) {
      throw invalid();
    }
    uri.setTimeout(deadline);
    return uri;
  }

  private static IllegalArgumentException invalid() {
    return new IllegalArgumentException(EXPECTED + ".");
  }

  /** The servers' names and ports. */
  @Override
  public String toString() {
    return seeds.stream()
        .flatMap(seed ->
            seed.getSentinels().isEmpty() ? List.of(seed).stream() : seed.getSentinels().stream())
        .map(uri -> uri.getHost() + ":" + uri.getPort())
        .collect(Collectors.joining(", "));
  }
}
