package dev.ssekit.redis;

import java.time.Duration;

/**
 * Where Redis is, and how it is used.
 *
 * @param url {@code redis://}, {@code rediss://}, {@code redis-sentinel://}, {@code
 *     rediss-sentinel://}, {@code redis-cluster://} or {@code rediss-cluster://}
 * @param prefix what the names of all keys begin with: letters, digits, dots, hyphens and
 *     underscores
 * @param maxEntries how many entries the log of an endpoint keeps at least, positive; more where a
 *     follower asks for more
 * @param maxEntryBytes how large an entry may be, positive
 * @param deadline how long an operation may take once it was sent, positive
 * @param publishWait how long a publish waits for a connection before it is refused; zero for not
 *     at all
 */
public record RedisSettings(
    String url,
    String prefix,
    int maxEntries,
    int maxEntryBytes,
    Duration deadline,
    Duration publishWait) {

  /** Names no URL: it may hold a password. */
  @Override
  public String toString() {
    return "RedisSettings[prefix=" + prefix + "]";
  }
}
