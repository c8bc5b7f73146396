package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.publishing;
import static dev.ssekit.redis.Backends.settings;
import static dev.ssekit.redis.Backends.withDeadline;
import static dev.ssekit.redis.Backends.withPublishWait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.PublishRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishAllowanceTest {
  private static final String LARGE = "x".repeat(1_000_000);
  private static final int MORE_THAN_FIT = 100;

  private final PublishAllowance allowance = new PublishAllowance(2, 100);

  @Test
  void refusesWhatIsTooMuchUntilSomeIsDone() {
    CompletableFuture<String> first = publish(40);
    CompletableFuture<String> second = publish(40);
    assertRefused(publish(1));
    first.complete("id");
    assertRefused(publish(61));
    second.completeExceptionally(new IllegalStateException());
    assertThat(publish(60)).isNotDone();
  }

  @Test
  void letsOneThroughHoweverLargeItIs() {
    CompletableFuture<String> large = publish(1000);
    assertThat(large).isNotDone();
    assertRefused(publish(1));
    large.complete("id");
    assertThat(publish(1)).isNotDone();
  }

  private CompletableFuture<String> publish(int size) {
    CompletableFuture<String> publish = new CompletableFuture<>();
    CompletableFuture<String> counted = allowance.publish(size, () -> publish);
    return counted.isDone() ? counted : publish;
  }

  private static void assertRefused(CompletableFuture<?> publish) {
    assertThatThrownBy(() -> publish.get(0, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(PublishRefusedException.class)
        .hasMessageContaining("Wait for the stages");
  }

  @Test
  void holdsForWhatWaitsForRedis() {
    RedisProcess redis = RedisProcess.start();
    redis.kill();
    try (redis;
        Backend backend =
            RedisBackend.start(withPublishWait(settings(redis.url()), Duration.ofMinutes(5)))) {
      List<CompletableFuture<Map<String, String>>> waiting = publishMany(backend);
      assertThat(refused(waiting)).isBetween(1L, MORE_THAN_FIT - 1L);
      redis.restart();
      await()
          .atMost(Backends.PATIENCE)
          .until(() -> waiting.stream().allMatch(CompletableFuture::isDone));
      assertThat(Backends.join(publishing(backend, "after"))).containsOnlyKeys(Backends.PATH);
    }
  }

  @Test
  void holdsForWhatWaitsForAnAnswer() {
    try (RedisProcess redis = RedisProcess.start();
        Backend backend =
            Backends.open(withDeadline(settings(redis.url()), Duration.ofSeconds(20)))) {
      redis.freeze();
      assertThat(refused(publishMany(backend))).isBetween(1L, MORE_THAN_FIT - 1L);
      redis.thaw();
    }
  }

  private static List<CompletableFuture<Map<String, String>>> publishMany(Backend backend) {
    return IntStream.range(0, MORE_THAN_FIT)
        .mapToObj(i -> publishing(backend, LARGE).toCompletableFuture())
        .toList();
  }

  private static long refused(List<CompletableFuture<Map<String, String>>> publishes) {
    return publishes.stream().filter(CompletableFuture::isCompletedExceptionally).count();
  }
}
