package dev.ssekit.redis;

import dev.ssekit.spi.OneTimeValues;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** One-time values, each a key with a time to live. */
final class RedisOneTimeValues implements OneTimeValues {
  private final Keys keys;
  private final CommandLink link;

  RedisOneTimeValues(Keys keys, CommandLink link) {
    this.keys = keys;
    this.link = link;
  }

  @Override
  public CompletionStage<Void> put(String key, String value, Duration timeToLive) {
    SetArgs expiring = SetArgs.Builder.px(Math.max(1, timeToLive.toMillis()));
    return link.call(commands -> commands.set(keys.oneTimeValue(key), value, expiring))
        .thenAccept(done -> {});
  }

  @Override
  public CompletionStage<Optional<String>> take(String key) {
    return link.call(commands -> commands.getdel(keys.oneTimeValue(key)))
        .thenApply(Optional::ofNullable);
  }
}
