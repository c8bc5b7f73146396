package dev.ssekit.redis;

import dev.ssekit.spi.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Presence in one hash, each node with the time until which it counts, on Redis' clock. */
final class RedisPresence implements Presence {
  private final String key;
  private final CommandLink link;

  RedisPresence(Keys keys, CommandLink link) {
    this.key = keys.nodes();
    this.link = link;
  }

  @Override
  public CompletionStage<Void> announce(String node, String value, Duration timeToLive) {
    List<String> arguments =
        List.of(node, value, Long.toString(Math.max(1, timeToLive.toMillis())));
    return link.call(commands -> Script.ANNOUNCE.run(commands, List.of(key), arguments))
        .thenAccept(done -> {});
  }

  @Override
  public CompletionStage<Void> withdraw(String node) {
    return link.call(commands -> commands.hdel(key, node)).thenAccept(removed -> {});
  }

  @Override
  public CompletionStage<Map<String, String>> nodes() {
    return link.call(commands -> Script.NODES.run(commands, List.of(key), List.of()))
        .thenApply(flat -> {
          Map<String, String> nodes = new HashMap<>();
          for (int i = 0; i + 1 < flat.size(); i += 2) {
            nodes.put(String.valueOf(flat.get(i)), String.valueOf(flat.get(i + 1)));
          }
          return Map.copyOf(nodes);
        });
  }
}
