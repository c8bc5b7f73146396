package dev.ssekit.redis;

import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presence in one hash, each node with the time until which it counts, on Redis' clock. A Redis
 * that was away may have come back without it, and is told again.
 */
final class RedisPresence implements Presence {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisBackend.class);

  /** A character takes three bytes at the most, a surrogate two. */
  private static final int LONGEST_BYTES = 3 * LONGEST_VALUE + 1024;

  private static final int MOST_BYTES = 4 << 20;

  private record Announcement(String node, String value, Duration timeToLive) {}

  private final String key;
  private final CommandLink link;

  // Guarded by this, as is the order in which they are sent.
  private @Nullable Announcement last;

  RedisPresence(Keys keys, CommandLink link) {
    this.key = keys.nodes();
    this.link = link;
  }

  @Override
  public synchronized CompletionStage<Void> announce(
      String node, String value, Duration timeToLive) {
    if (value.length() > LONGEST_VALUE) {
      return CompletableFuture.failedStage(
          new IllegalArgumentException(
              "A node may tell " + LONGEST_VALUE + " characters of itself."));
    }
    Announcement announcement = new Announcement(node, value, timeToLive);
    last = announcement;
    return send(announcement);
  }

  /** Announces again what was announced last, if it has not been withdrawn. */
  synchronized void renew() {
    if (last != null) {
      send(last)
          .whenComplete((done, failure) -> {
            if (failure != null) {
              LOGGER.debug("Presence could not be renewed.", failure);
            }
          });
    }
  }

  private CompletionStage<Void> send(Announcement announcement) {
    List<String> arguments =
        List.of(
            announcement.node(),
            announcement.value(),
            Long.toString(Math.max(1, announcement.timeToLive().toMillis())));
    return link.call(commands -> Script.ANNOUNCE.run(commands, List.of(key), arguments))
        .thenAccept(done -> {});
  }

  @Override
  public synchronized CompletionStage<Void> withdraw(String node) {
    if (last != null && last.node().equals(node)) {
      last = null;
    }
    return link.call(commands -> commands.hdel(key, node)).thenAccept(removed -> {});
  }

  @Override
  public CompletionStage<Map<String, String>> nodes() {
    List<String> bounds = List.of(Integer.toString(LONGEST_BYTES), Integer.toString(MOST_BYTES));
    return link.call(commands -> Script.NODES.run(commands, List.of(key), bounds))
        .thenApply(flat -> {
          Map<String, String> nodes = new HashMap<>();
          for (int i = 0; i + 1 < flat.size(); i += 2) {
            nodes.put(String.valueOf(flat.get(i)), String.valueOf(flat.get(i + 1)));
          }
          return Map.copyOf(nodes);
        });
  }
}
