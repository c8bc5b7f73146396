package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications that block where they are told how a call of the hub has ended. */
class BlockingCallbackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MORE_THAN_THREADS = 200;

  private RedisProcess redis;

  @BeforeEach
  void open() {
    redis = RedisProcess.start();
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void tryAgainUntilRedisIsBack() {
    try (HubRuntime hub = start(Hubs.config().publishWait(Duration.ofMillis(200)))) {
      // Frozen first, so that there is no outcome yet that the caller's own thread would be told.
      redis.freeze();
      CompletableFuture<Void> refused = new CompletableFuture<>();
      CompletableFuture<Broadcast> outcome =
          hub.hub()
              .broadcast("update", "x")
              .exceptionally(failure -> {
                refused.complete(null);
                return untilAccepted(hub);
              })
              .toCompletableFuture();
      redis.kill();
      join(refused);
      redis.restart();
      assertThat(join(outcome).ids()).containsKey("/events");
    }
  }

  private static Broadcast untilAccepted(HubRuntime hub) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return hub.hub().broadcast("update", "x").toCompletableFuture().join();
      } catch (CompletionException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  @Test
  void waitForFurtherBroadcastsInAnyNumber() {
    try (HubRuntime hub = start(Hubs.config())) {
      redis.freeze();
      Stream<CompletableFuture<Broadcast>> broadcasts =
          IntStream.range(0, MORE_THAN_THREADS)
              .mapToObj(i ->
                  hub.hub()
                      .broadcast("update", "outer " + i)
                      .thenApply(outer -> join(hub.hub().broadcast("update", "inner " + i)))
                      .toCompletableFuture())
              .toList()
              .stream();
      redis.thaw();
      assertThat(broadcasts.map(BlockingCallbackTest::join)).hasSize(MORE_THAN_THREADS);
    }
  }

  @Test
  void areOnThreadsOfTheHub() {
    try (HubRuntime hub = start(Hubs.config())) {
      EndpointRuntime events = hub.endpoint("/events");
      redis.freeze();
      CompletableFuture<String> broadcast = threadOf(hub.hub().broadcast("update", "x"));
      CompletableFuture<String> sums = threadOf(hub.statistics(events, Map.of(), null));
      redis.thaw();
      assertThat(join(broadcast)).startsWith("sse-answer-");
      assertThat(join(sums)).startsWith("sse-answer-");
    }
  }

  @Test
  void areOnThreadsOfTheHubWhereOtherNodesWereAsked() {
    Duration often = Duration.ofSeconds(2);
    try (HubRuntime hub = start(Hubs.config().cleanupInterval(often));
        HubRuntime other = start(Hubs.config().cleanupInterval(often))) {
      EndpointRuntime events = hub.endpoint("/events");
      await()
          .atMost(PATIENCE)
          .until(() -> join(hub.statistics(events, Map.of(), null)).connections().size() == 2);
      redis.freeze();
      CompletableFuture<String> values = threadOf(hub.statistics(events, Map.of(), "room"));
      redis.thaw();
      assertThat(join(values)).startsWith("sse-answer-");
      assertThat(other.isClosed()).isFalse();
    }
  }

  private static CompletableFuture<String> threadOf(CompletionStage<?> stage) {
    return stage.thenApply(done -> Thread.currentThread().getName()).toCompletableFuture();
  }

  private HubRuntime start(SseConfig.Builder config) {
    HubRuntime hub = Hubs.start(config.backend("redis").redisUrl(redis.url()));
    Hubs.declare(hub, "/events");
    await().atMost(PATIENCE).until(() -> hub.hub().isReady());
    return hub;
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
