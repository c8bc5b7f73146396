package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATH;
import static dev.ssekit.redis.Backends.follow;
import static dev.ssekit.redis.Backends.join;
import static dev.ssekit.redis.Backends.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.RecordingFollower;
import dev.ssekit.spi.RecordingListener;
import dev.ssekit.spi.Signal;
import io.lettuce.core.KillArgs;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A user with the rights of the README, and users with fewer. */
class RedisUserTest {
  private static final Pattern FOLLOWING = Pattern.compile("id=(\\d+) .*cmd=xread");
  private static final Pattern USED = Pattern.compile("cmdstat_(\\w+):");

  /** What connecting sends, and what this test sends itself. */
  private static final Set<String> OTHERS = Set.of("auth", "hello", "info", "del");

  @Test
  void needsEachOfItsCommands() {
    try (RedisProcess redis = RedisProcess.start(DocumentedUser.without());
        Backend backend = Backends.open(settings(DocumentedUser.url(redis)))) {
      useAll(redis, backend);
      String statistics = redis.ask(commands -> commands.info("commandstats"));
      Set<String> used =
          USED.matcher(statistics)
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      used.removeAll(OTHERS);
      assertThat(used).isEqualTo(DocumentedUser.commands());
    }
  }

  private static void useAll(RedisProcess redis, Backend backend) {
    RecordingListener listener = new RecordingListener();
    join(backend.signals().listen(listener));
    join(backend.signals().send(new Signal("hello", "")));
    RecordingFollower follower = follow(backend, 10);
    publish(backend, "first");
    await().atMost(Backends.PATIENCE).until(() -> follower.data().contains("first"));
    await().atMost(Backends.PATIENCE).until(() -> !listener.signals().isEmpty());
    await().atMost(Backends.PATIENCE).until(() -> endFollowing(redis));
    redis.ask(commands -> commands.del(new Keys(DocumentedUser.PREFIX).log(PATH)));
    await().atMost(Backends.PATIENCE).until(() -> !follower.losses().isEmpty());
    join(backend.presence().announce("node", "", Duration.ofMinutes(1)));
    assertThat(join(backend.presence().nodes())).containsKey("node");
    join(backend.presence().withdraw("node"));
    join(backend.oneTimeValues().put("key", "value", Duration.ofMinutes(1)));
    assertThat(join(backend.oneTimeValues().take("key"))).contains("value");
  }

  @Test
  void needsOneCommandMoreInADatabaseOfItsOwn() {
    try (RedisProcess redis = RedisProcess.start(DocumentedUser.without() + " +select");
        Backend backend = Backends.open(settings(DocumentedUser.url(redis) + "/3"))) {
      assertDelivers(backend);
    }
  }

  @Test
  void needsOneCommandMoreInACluster() {
    try (RedisProcess redis =
        RedisProcess.start("cluster-enabled yes", DocumentedUser.without() + " +cluster|slots")) {
      int[] slots = IntStream.range(0, SlotHash.SLOT_COUNT).toArray();
      redis.ask(commands -> commands.clusterAddSlots(slots));
      String url = DocumentedUser.url(redis).replace("redis://", "redis-cluster://");
      await()
          .atMost(Backends.PATIENCE)
          .until(() -> redis.ask(commands -> commands.clusterInfo()).contains("state:ok"));
      try (Backend backend = Backends.open(settings(url))) {
        assertDelivers(backend);
      }
    }
  }

  private static RedisSettings settings(String url) {
    return Backends.withPrefix(Backends.settings(url), DocumentedUser.PREFIX);
  }

  private static void assertDelivers(Backend backend) {
    RecordingFollower follower = follow(backend, 10);
    publish(backend, "x");
    await().atMost(Backends.PATIENCE).until(() -> follower.data().contains("x"));
  }

  /** Ends the connection that follows, while it waits. */
  private static boolean endFollowing(RedisProcess redis) {
    Matcher waiting = FOLLOWING.matcher(redis.ask(commands -> commands.clientList()));
    return waiting.find()
        && redis.ask(commands ->
            commands.clientKill(KillArgs.Builder.id(Long.parseLong(waiting.group(1)))))
            == 1;
  }

  @Test
  void namesTheMissingRightWhereItMayNotPublish() {
    for (String missing : List.of("+eval", "+xadd", "~{sse}:*")) {
      try (RedisProcess redis = RedisProcess.start(DocumentedUser.without(missing));
          Backend backend = Backends.open(settings(DocumentedUser.url(redis)))) {
        String failure =
            Backends.publishing(backend, "x")
                .handle((ids, thrown) -> String.valueOf(thrown))
                .toCompletableFuture()
                .join();
        assertThat(failure)
            .as("without %s", missing)
            .contains("PublishRefusedException", "127.0.0.1:" + redis.port(), "not published")
            .containsPattern("permission|can't run this command|can't access");
      }
    }
  }

  @Test
  void logsTheMissingRightWhereItMayNotFollow() throws Exception {
    for (String missing : List.of("+xrevrange", "+xread")) {
      assertThat(saidWithout(missing, "cannot be followed"))
          .containsPattern(
              "127.0.0.1:[0-9]+ can be reached, but its logs cannot be followed"
                  + " \\(.*(permission|can't run this command).*\\)");
    }
  }

  /** Redis 7 names the user in what it answers. */
  @Test
  void namesNoUser() throws Exception {
    String denied = "-NOPERM User hercules has no permissions to run the '%s' command";
    Map<String, String> answers =
        Map.of(
            "EVAL",
            denied.formatted("eval"),
            "ROLE",
            denied.formatted("role"),
            "CLIENT",
            ":7",
            "PING",
            "+PONG");
    try (ScriptedServer server = new ScriptedServer(answers);
        BackendProcess process =
            BackendProcess.start("redis://hercules:secret@127.0.0.1:" + server.port())) {
      String said = process.saidUntil("failed:") + process.saidUntil("cannot be followed");
      assertThat(said)
          .contains("NOPERM the user has no permissions", "denies its user", "not published")
          .contains("cannot be followed (NOPERM the user has no permissions")
          .doesNotContain("hercules");
    }
    try (ScriptedServer server = new ScriptedServer(Map.of("SELECT", denied.formatted("select")));
        BackendProcess process =
            BackendProcess.start("redis://hercules:secret@127.0.0.1:" + server.port() + "/3")) {
      assertThat(process.saidUntil("cannot be reached (NOPERM"))
          .contains("NOPERM the user has no permissions to run the 'select' command")
          .doesNotContain("hercules");
    }
  }

  @Test
  void logsTheMissingRightWhereNobodyWaitsForAnAnswer() throws Exception {
    assertThat(saidWithout("+hset", "denies"))
        .containsPattern("127.0.0.1:[0-9]+ denies its user a right .*can't run this command");
  }

  private static String saidWithout(String right, String part) throws Exception {
    try (RedisProcess redis = RedisProcess.start(DocumentedUser.without(right));
        BackendProcess process = BackendProcess.start(DocumentedUser.url(redis))) {
      String said = process.saidUntil(part);
      assertThat(said).as("without %s", right).contains(part).doesNotContain("password");
      return said;
    }
  }
}
