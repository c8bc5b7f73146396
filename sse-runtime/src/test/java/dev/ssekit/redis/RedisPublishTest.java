package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATH;
import static dev.ssekit.redis.Backends.awaitState;
import static dev.ssekit.redis.Backends.follow;
import static dev.ssekit.redis.Backends.publish;
import static dev.ssekit.redis.Backends.publishing;
import static dev.ssekit.redis.Backends.settings;
import static dev.ssekit.redis.Backends.withDeadline;
import static dev.ssekit.redis.Backends.withPublishWait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.Entry;
import dev.ssekit.spi.PublishRefusedException;
import dev.ssekit.spi.PublishUnknownException;
import dev.ssekit.spi.RecordingFollower;
import io.lettuce.core.KillArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three ways in which a publish ends. */
class RedisPublishTest {
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
  void refusesWhileRedisIsAwayAndNamesTheCause() {
    try (Backend backend = Backends.open(redis)) {
      redis.kill();
      awaitState(backend, Backend.State.UNAVAILABLE);
      assertThatThrownBy(() -> outcome(publishing(backend, "x")))
          .hasCauseInstanceOf(PublishRefusedException.class)
          .hasMessageContaining("127.0.0.1:" + redis.port())
          .hasMessageContaining("cannot be reached")
          .hasMessageContaining("not published");
    }
  }

  @Test
  void refusesWhatRedisRefuses() {
    try (Backend backend = Backends.open(redis)) {
      redis.ask(commands -> commands.set(new Keys("t").log(PATH), "text"));
      assertThatThrownBy(() ->
              outcome(
                  backend.log().publish(Set.of("/a", PATH, "/b"), new Entry("m", "x", Map.of()))))
          .hasCauseInstanceOf(PublishRefusedException.class)
          .hasMessageContaining("WRONGTYPE");
      Long written =
          redis.ask(commands -> commands.exists(new Keys("t").log("/a"), new Keys("t").log("/b")));
      assertThat(written).as("an entry for several logs appears in all or in none").isZero();
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    try (Backend backend = Backends.open(redis)) {
      assertThatThrownBy(() -> outcome(publishing(backend, "x".repeat(1 << 20))))
          .hasCauseInstanceOf(PublishRefusedException.class)
          .hasMessageContaining("bytes");
    }
  }

  @Test
  void refusesAFilterThatNoNodeWouldRead() {
    try (Backend backend = Backends.open(redis)) {
      Map<String, String> filter =
          IntStream.rangeClosed(0, EntryJson.MOST_PAIRS)
              .boxed()
              .collect(Collectors.toMap(i -> "key " + i, i -> "value"));
      assertThatThrownBy(
              () -> outcome(backend.log().publish(Set.of(PATH), new Entry("m", "x", filter))))
          .hasCauseInstanceOf(PublishRefusedException.class)
          .hasMessageContaining("pairs");
    }
  }

  @Test
  void saysThatTheOutcomeIsUnknownWhereRedisDoesNotAnswerInTime() {
    try (Backend backend =
        Backends.open(withDeadline(settings(redis.url()), Duration.ofSeconds(2)))) {
      RecordingFollower follower = follow(backend, 100);
      redis.freeze();
      assertThatThrownBy(() -> outcome(publishing(backend, "frozen")))
          .hasCauseInstanceOf(PublishUnknownException.class)
          .hasMessageContaining("once or not at all");
      awaitState(backend, Backend.State.UNAVAILABLE);
      assertThatThrownBy(() -> outcome(publishing(backend, "never sent")))
          .hasCauseInstanceOf(PublishRefusedException.class);
      redis.thaw();
      awaitState(backend, Backend.State.AVAILABLE);
      publish(backend, "after");
      await().atMost(Backends.PATIENCE).until(() -> follower.data().contains("after"));
      assertThat(follower.data()).doesNotContain("never sent").doesNotHaveDuplicates();
    }
  }

  @Test
  void refusesWhatIsTriedAgainWhereTheOutcomeIsTold() {
    try (Backend backend =
        Backends.open(withDeadline(settings(redis.url()), Duration.ofSeconds(2)))) {
      redis.freeze();
      CompletionStage<Map<String, String>> again =
          publishing(backend, "first")
              .exceptionallyCompose(unknown -> publishing(backend, "again"));
      assertThatThrownBy(() -> outcome(again)).hasCauseInstanceOf(PublishRefusedException.class);
      redis.thaw();
    }
  }

  @Test
  void publishesNothingTwiceWhereConnectionsBreakUnderLoad() {
    try (Backend backend = Backends.open(redis);
        Backend other = Backends.open(redis)) {
      RecordingFollower follower = follow(other, 1000);
      List<CompletableFuture<Map<String, String>>> published = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        for (int i = 0; i < 30; i++) {
          published.add(publishing(backend, round + ":" + i).toCompletableFuture());
        }
        redis.ask(commands -> commands.clientKill(KillArgs.Builder.typeNormal()));
        awaitState(backend, Backend.State.AVAILABLE);
      }
      await()
          .atMost(Backends.PATIENCE)
          .until(() -> published.stream().allMatch(CompletableFuture::isDone));
      awaitState(backend, Backend.State.AVAILABLE);
      await().atMost(Backends.PATIENCE).until(() -> succeeds(backend, "last"));
      await().atMost(Backends.PATIENCE).until(() -> follower.data().contains("last"));
      Set<String> accepted =
          published.stream()
              .filter(stage -> !stage.isCompletedExceptionally())
              .map(stage -> stage.join().getOrDefault(PATH, ""))
              .collect(Collectors.toSet());
      assertThat(follower.ids()).containsAll(accepted).doesNotHaveDuplicates();
      assertThat(follower.data().stream().filter(data -> data.contains(":")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void waitsForRedisWhereItIsToldTo() {
    redis.kill();
    try (Backend backend =
        RedisBackend.start(withPublishWait(settings(redis.url()), Duration.ofSeconds(30)))) {
      CompletionStage<Map<String, String>> waiting = publishing(backend, "x");
      assertThat(waiting.toCompletableFuture()).isNotDone();
      redis.restart();
      assertThat(Backends.join(waiting)).containsOnlyKeys(PATH);
    }
  }

  @Test
  void refusesOnceItHasWaitedInVain() {
    redis.kill();
    try (Backend backend =
        RedisBackend.start(withPublishWait(settings(redis.url()), Duration.ofMillis(50)))) {
      assertThatThrownBy(() -> outcome(publishing(backend, "x")))
          .hasCauseInstanceOf(PublishRefusedException.class);
    }
  }

  private static boolean succeeds(Backend backend, String data) {
    return !publishing(backend, data)
        .handle((ids, failure) -> failure != null)
        .toCompletableFuture()
        .join();
  }

  private static void outcome(CompletionStage<?> stage) throws Exception {
    stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
