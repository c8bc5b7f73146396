package dev.ssekit.it.faults;

import dev.ssekit.redis.RedisProcess;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.util.List;

/** What Redis itself holds of a log. */
final class Logs {
  private Logs() {}

  /** The ids of the entries that it keeps of the feed, the oldest first. */
  static List<String> ids(RedisProcess redis) {
    return ids(redis, Feed.PATH);
  }

  /** The ids of the entries that it keeps of the log of this path, the oldest first. */
  static List<String> ids(RedisProcess redis, String path) {
    return redis.ask(commands ->
        commands.xrange("{sse}:" + path + ":log", Range.unbounded()).stream()
            .map(StreamMessage::getId)
            .toList());
  }
}
