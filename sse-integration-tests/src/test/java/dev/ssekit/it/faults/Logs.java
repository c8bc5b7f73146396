package dev.ssekit.it.faults;

import dev.ssekit.redis.RedisProcess;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.util.List;

/** What Redis itself holds of the feed. */
final class Logs {
  private static final String KEY = "{sse}:/feed:log";

  private Logs() {}

  /** The ids of the entries that it keeps, the oldest first. */
  static List<String> ids(RedisProcess redis) {
    return redis.ask(commands ->
        commands.xrange(KEY, Range.unbounded()).stream().map(StreamMessage::getId).toList());
  }
}
