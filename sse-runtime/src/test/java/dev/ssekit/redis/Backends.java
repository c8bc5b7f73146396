package dev.ssekit.redis;

import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.RecordingFollower;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Starts backends over a Redis, and works with them as a hub does. */
final class Backends {
  static final String PATH = "/p";
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private Backends() {}

  static RedisSettings settings(String url) {
    return new RedisSettings(url, "t", 1000, 1 << 20, Duration.ofSeconds(10), Duration.ZERO);
  }

  static RedisSettings withPrefix(RedisSettings given, String prefix) {
    return new RedisSettings(
        given.url(),
        prefix,
        given.maxEntries(),
        given.maxEntryBytes(),
        given.deadline(),
        given.publishWait());
  }

  static RedisSettings withDeadline(RedisSettings given, Duration deadline) {
    return new RedisSettings(
        given.url(),
        given.prefix(),
        given.maxEntries(),
        given.maxEntryBytes(),
        deadline,
        given.publishWait());
  }

  static RedisSettings withPublishWait(RedisSettings given, Duration publishWait) {
    return new RedisSettings(
        given.url(),
        given.prefix(),
        given.maxEntries(),
        given.maxEntryBytes(),
        given.deadline(),
        publishWait);
  }

  static RedisBackend open(RedisProcess redis) {
    return open(settings(redis.url()));
  }

  static RedisBackend open(RedisSettings settings) {
    RedisBackend backend = RedisBackend.start(settings);
    awaitState(backend, Backend.State.AVAILABLE);
    return backend;
  }

  static void awaitState(Backend backend, Backend.State state) {
    await().atMost(PATIENCE).until(() -> backend.state() == state);
  }

  static String publish(Backend backend, String data) {
    return join(publishing(backend, data)).getOrDefault(PATH, "");
  }

  static CompletionStage<Map<String, String>> publishing(Backend backend, String data) {
    return backend.log().publish(Set.of(PATH), new Entry("message", data, Map.of()));
  }

  static RecordingFollower follow(Backend backend, int newest) {
    RecordingFollower follower = new RecordingFollower();
    join(backend.log().follow(PATH, newest, follower));
    return follower;
  }

  static <T> T join(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("The operation failed.", e);
    }
  }
}
