package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATH;
import static dev.ssekit.redis.Backends.awaitState;
import static dev.ssekit.redis.Backends.follow;
import static dev.ssekit.redis.Backends.join;
import static dev.ssekit.redis.Backends.publish;
import static dev.ssekit.redis.Backends.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.History;
import dev.ssekit.spi.LogEntry;
import dev.ssekit.spi.RecordingFollower;
import io.lettuce.core.KillArgs;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XTrimArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a follower is told of what Redis trims and loses. */
class RedisLossTest {
  private static final String KEY = new Keys("t").log(PATH);

  private RedisProcess redis;
  private RedisBackend backend;

  @BeforeEach
  void open() {
    redis = RedisProcess.start("appendonly yes", "appendfsync always");
    backend = Backends.open(redis);
  }

  @AfterEach
  void close() {
    backend.close();
    redis.close();
  }

  @Test
  void tellsOneLossWhereTheLogComesBackEmpty() {
    List<String> before = publishMany(3);
    RecordingFollower follower = follow(backend, 100);
    redis.ask(commands -> commands.del(KEY));
    String after = publish(backend, "after");
    awaitIds(follower, plus(before, after));
    assertThat(follower.losses()).singleElement().asString().startsWith("3:");
    assertThat(after).isGreaterThan(before.get(2));
  }

  @Test
  void tellsTheLossOfALogThatStaysEmptyAtAPositionThatAllNodesKnow() {
    publishMany(3);
    RecordingFollower here = follow(backend, 100);
    try (Backend there = Backends.open(redis)) {
      RecordingFollower other = follow(there, 100);
      redis.ask(commands -> commands.del(KEY));
      await()
          .atMost(Backends.PATIENCE)
          .untilAsserted(() -> {
            assertThat(here.losses()).hasSize(1);
            assertThat(other.losses()).isEqualTo(here.losses());
          });
      String position = here.losses().get(0).substring(2);
      assertThat(backend.log().isPosition(position)).isTrue();
      assertThat(history(position)).isEqualTo(new History(List.of(), true));
    }
  }

  @Test
  void tellsAllFollowersTheNamesOfAPlaceThatOneWasToldAsALoss() {
    publishMany(3);
    RecordingFollower here = follow(backend, 100);
    redis.ask(commands -> commands.del(KEY));
    await().atMost(Backends.PATIENCE).until(() -> !here.losses().isEmpty());
    String position = here.losses().get(0).substring(2);
    String marker = backend.log().entryAfter(position).orElseThrow();
    await()
        .atMost(Backends.PATIENCE)
        .untilAsserted(() -> assertThat(here.passed()).endsWith("3:" + position, "3:" + marker));
    try (Backend there = Backends.open(redis)) {
      RecordingFollower late = follow(there, 100);
      assertThat(late.positions()).containsExactly(position);
      assertThat(late.passed()).containsExactly("0:" + position, "0:" + marker);
      publish(backend, "after");
      RecordingFollower later = follow(there, 0);
      assertThat(later.passed()).isEmpty();
      assertThat(later.positions()).doesNotContain(position, marker);
    }
  }

  @Test
  void namesThePlaceOfWhatItCannotRead() {
    String before = publish(backend, "before");
    RecordingFollower follower = follow(backend, 100);
    String foreign = redis.ask(commands -> commands.xadd(KEY, Map.of("foreign", "1")));
    String after = publish(backend, "after");
    awaitIds(follower, List.of(before, after));
    assertThat(follower.passed()).endsWith("1:" + foreign + "~", "1:" + foreign);
  }

  @Test
  void namesTheEntryAfterAPositionOnlyWhereThatIsWhatItIs() {
    String id = publish(backend, "x");
    assertThat(backend.log().entryAfter(id + "~")).contains(id);
    for (String other : List.of(id, "", "~", id + "~~", "garbage~")) {
      assertThat(backend.log().entryAfter(other)).as(other).isEmpty();
    }
  }

  @Test
  void goesOnWithGreaterIdsWhereTheClockOfAnEmptyRedisIsBehind() {
    redis.ask(
        commands -> commands.xadd(KEY, new XAddArgs().id("99999999999999-7"), Map.of("m", "1")));
    String before = publish(backend, "before");
    RecordingFollower follower = follow(backend, 100);
    redis.ask(commands -> commands.del(KEY));
    await().atMost(Backends.PATIENCE).until(() -> !follower.losses().isEmpty());
    String after = publish(backend, "after");
    awaitIds(follower, List.of(before, after));
    assertThat(after).startsWith("99999999999999-");
  }

  @Test
  void tellsNothingTwiceWhereRedisIsRolledBack() {
    List<String> ids = publishMany(5);
    RecordingFollower follower = follow(backend, 100);
    redis.ask(commands -> commands.xdel(KEY, ids.get(3), ids.get(4)));
    String after = publish(backend, "after");
    awaitIds(follower, plus(ids, after));
    assertThat(follower.losses()).singleElement().asString().startsWith("5:");
  }

  @Test
  void tellsOneLossWhereTheLogWasTrimmedWhileItCouldNotRead() {
    List<String> before = publishMany(3);
    RecordingFollower follower = follow(backend, 100);
    List<String> after =
        redis.ask(commands -> {
          // In one step, so that the follower sees nothing of what is between.
          commands.multi();
          IntStream.range(0, 6)
              .forEach(i -> commands.xadd(KEY, "e", "{\"v\":1,\"e\":\"x\",\"d\":\"" + i + "\"}"));
          commands.xtrim(KEY, XTrimArgs.Builder.maxlen(2));
          return commands.exec().stream().skip(4).limit(2).map(String::valueOf).toList();
        });
    List<String> all = new ArrayList<>(before);
    all.addAll(after);
    awaitIds(follower, all);
    assertThat(follower.losses()).containsExactly("3:" + after.get(0) + "~");
    assertThat(history(after.get(0) + "~").complete()).isTrue();
    assertThat(history(after.get(0) + "~").entries()).extracting(LogEntry::id).isEqualTo(after);
  }

  @Test
  void tellsNoLossWhereOnlyWhatItHasReadIsTrimmed() {
    List<String> ids = new ArrayList<>(publishMany(5));
    RecordingFollower follower = follow(backend, 100);
    redis.ask(commands -> commands.xtrim(KEY, XTrimArgs.Builder.maxlen(1)));
    ids.add(publish(backend, "after"));
    awaitIds(follower, ids);
    assertThat(follower.losses()).isEmpty();
  }

  @Test
  void losesNothingWhereRedisIsKilledAndComesBackWithItsData() {
    RecordingFollower follower = follow(backend, 100);
    List<String> ids = new ArrayList<>(publishMany(3));
    redis.kill();
    awaitState(backend, Backend.State.UNAVAILABLE);
    redis.restart();
    awaitState(backend, Backend.State.AVAILABLE);
    ids.add(publish(backend, "after"));
    awaitIds(follower, ids);
    assertThat(follower.losses()).isEmpty();
  }

  @Test
  void losesNothingWhereItsConnectionsAreCut() {
    RecordingFollower follower = follow(backend, 100);
    List<String> ids = new ArrayList<>();
    for (int round = 0; round < 10; round++) {
      String data = "round " + round;
      await().atMost(Backends.PATIENCE).until(() -> accepted(data, ids));
      redis.ask(commands -> commands.clientKill(KillArgs.Builder.typeNormal()));
    }
    // What was under way when a connection was cut may have arrived as well.
    await()
        .atMost(Backends.PATIENCE)
        .untilAsserted(
            () -> assertThat(follower.ids()).containsSubsequence(ids).doesNotHaveDuplicates());
    assertThat(follower.losses()).isEmpty();
  }

  @Test
  void fillsAFollowerOnceRedisIsThere() {
    List<String> ids = publishMany(3);
    redis.kill();
    try (Backend late =
        RedisBackend.start(Backends.withDeadline(settings(redis.url()), Duration.ofSeconds(2)))) {
      RecordingFollower follower = new RecordingFollower();
      var following = late.log().follow(PATH, 2, follower).toCompletableFuture();
      var caughtUp = late.log().caughtUp(PATH).toCompletableFuture();
      assertThat(late.state()).isEqualTo(Backend.State.UNAVAILABLE);
      assertThat(following).isNotDone();
      redis.restart();
      join(following);
      assertThat(follower.ids()).isEqualTo(ids.subList(1, 3));
      join(caughtUp);
    }
  }

  @Test
  void skipsWhatItCannotRead() {
    RecordingFollower follower = follow(backend, 100);
    redis.ask(commands -> {
      commands.xadd(KEY, Map.of("foreign", "1"));
      commands.xadd(KEY, Map.of("a", "1", "b", "2"));
      commands.xadd(KEY, Map.of("e", "no json"));
      commands.xadd(KEY, Map.of("e", "{\"v\":2,\"e\":\"x\",\"d\":\"of the future\"}"));
      commands.xadd(KEY, Map.of("e", "{\"v\":1,\"e\":\"x\"}"));
      commands.xadd(KEY, Map.of("e", "{\"v\":1,\"e\":\"x\\ny\",\"d\":\"\"}"));
      commands.xadd(KEY, Map.of("e", "{\"v\":1,\"e\":\"x\",\"d\":\"\",\"f\":[]}"));
      commands.xadd(KEY, Map.of("e", "x".repeat((1 << 20) + 1)));
      return commands.xadd(KEY, Map.of("e", "{\"v\":1,\"e\":\"x\",\"d\":\"good\",\"new\":{}}"));
    });
    await()
        .atMost(Backends.PATIENCE)
        .untilAsserted(() -> assertThat(follower.data()).containsExactly("good"));
    assertThat(follower.losses()).isEmpty();
  }

  @Test
  void followsTheOtherLogsWhereAKeyHoldsSomethingElse() {
    RecordingFollower follower = follow(backend, 100);
    RecordingFollower other = new RecordingFollower();
    join(backend.log().follow("/other", 0, other));
    redis.ask(commands -> {
      commands.del(new Keys("t").log("/other"));
      return commands.set(new Keys("t").log("/other"), "text");
    });
    String id = publish(backend, "x");
    awaitIds(follower, List.of(id));
    assertThatThrownBy(() ->
            backend
                .log()
                .follow("/other", 0, new RecordingFollower())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS))
        .hasMessageContaining("WRONGTYPE");
  }

  private List<String> publishMany(int count) {
    return IntStream.range(0, count).mapToObj(i -> publish(backend, "entry " + i)).toList();
  }

  private boolean accepted(String data, List<String> ids) {
    return Backends.publishing(backend, data)
        .handle((published, failure) -> failure == null && ids.add(published.get(PATH)))
        .toCompletableFuture()
        .join();
  }

  private History history(String after) {
    return join(backend.log().history(PATH, after, 100));
  }

  private static List<String> plus(List<String> ids, String last) {
    List<String> all = new ArrayList<>(ids);
    all.add(last);
    return all;
  }

  private static void awaitIds(RecordingFollower follower, List<String> ids) {
    await()
        .atMost(Backends.PATIENCE)
        .untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
  }
}
