package dev.ssekit.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.spi.OneTimeValues;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One-time values, each a key with a time to live. */
final class RedisOneTimeValues implements OneTimeValues {
  private final Keys keys;
  private final CommandLink link;
  private final int maxValueBytes;

  RedisOneTimeValues(Keys keys, CommandLink link, int maxValueBytes) {
    this.keys = keys;
    this.link = link;
    this.maxValueBytes = maxValueBytes;
  }

  @Override
  public CompletionStage<Void> put(String key, String value, Duration timeToLive) {
    if (value.getBytes(UTF_8).length > maxValueBytes) {
      return CompletableFuture.failedStage(
          new IllegalArgumentException(
              "A value that is taken once may have " + maxValueBytes + " bytes."));
    }
    SetArgs expiring = SetArgs.Builder.px(Math.max(1, timeToLive.toMillis()));
    return link.call(commands -> commands.set(keys.oneTimeValue(key), value, expiring))
        .thenAccept(done -> {});
  }

  @Override
  public CompletionStage<Optional<String>> take(String key) {
    List<String> longest = List.of(Integer.toString(maxValueBytes));
    return link.call(
            commands -> Script.TAKE.run(commands, List.of(keys.oneTimeValue(key)), longest))
        .thenApply(taken -> taken.stream().map(String::valueOf).findFirst());
  }
}
