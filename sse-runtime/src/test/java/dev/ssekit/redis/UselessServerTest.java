package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATIENCE;
import static dev.ssekit.redis.Backends.publishing;
import static dev.ssekit.redis.Backends.settings;
import static dev.ssekit.redis.Backends.withDeadline;
import static dev.ssekit.redis.Backends.withPublishWait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Servers that take connections, and serve nothing. */
class UselessServerTest {
  private static final Pattern CONNECTIONS = Pattern.compile("total_connections_received:(\\d+)");
  private static final int OWN_SLOT = SlotHash.getSlot("{t}");

  @Test
  void getFewConnectionsHoweverMuchIsPublished() {
    try (RedisProcess redis = RedisProcess.start("cluster-enabled yes")) {
      redis.ask(commands -> commands.clusterAddSlots(OWN_SLOT));
      try (Backend backend = RedisBackend.start(settings(redis.url()))) {
        long before = connections(redis);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        await()
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(2))
            .until(() -> {
              assertThat(succeeds(backend)).isFalse();
              assertThat(backend.state()).isEqualTo(Backend.State.UNAVAILABLE);
              return System.nanoTime() > end;
            });
        assertThat(connections(redis) - before).isLessThan(60);
        assertIsUsedAgain(redis, backend);
      }
    }
  }

  @Test
  void makeWhoIsToldToWaitForRedisWait() {
    try (RedisProcess redis = RedisProcess.start("cluster-enabled yes")) {
      redis.ask(commands -> commands.clusterAddSlots(OWN_SLOT));
      addOtherSlots(redis);
      try (Backend backend = Backends.open(withPublishWait(settings(redis.url()), PATIENCE))) {
        await().atMost(PATIENCE).until(() -> succeeds(backend));
        int other = OWN_SLOT == 0 ? 1 : 0;
        redis.ask(commands -> commands.clusterDelSlots(other));
        await()
            .atMost(PATIENCE)
            .until(
                () -> redis.ask(commands -> commands.clusterInfo()).contains("cluster_state:fail"));
        CompletableFuture<?> published = publishing(backend, "waits").toCompletableFuture();
        Backends.awaitState(backend, Backend.State.UNAVAILABLE);
        assertThat(published).isNotDone();
        redis.ask(commands -> commands.clusterAddSlots(other));
        Backends.join(published);
      }
    }
  }

  private static void addOtherSlots(RedisProcess redis) {
    redis.ask(commands ->
        commands.clusterAddSlots(
            IntStream.range(0, SlotHash.SLOT_COUNT).filter(slot -> slot != OWN_SLOT).toArray()));
  }

  private static void assertIsUsedAgain(RedisProcess redis, Backend backend) {
    addOtherSlots(redis);
    await().atMost(PATIENCE).until(() -> succeeds(backend));
  }

  private static boolean succeeds(Backend backend) {
    return publishing(backend, "x")
        .handle((ids, failure) -> failure == null)
        .toCompletableFuture()
        .join();
  }

  private static long connections(RedisProcess redis) {
    Matcher found = CONNECTIONS.matcher(redis.ask(commands -> commands.info("stats")));
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }

  @Test
  void areNotAskedForEverWhereTheyHang() {
    List<RedisProcess> nodes =
        Stream.generate(() -> RedisProcess.start("cluster-enabled yes")).limit(6).toList();
    try {
      RedisProcess last = nodes.get(5);
      last.ask(
          commands -> commands.clusterAddSlots(IntStream.range(0, SlotHash.SLOT_COUNT).toArray()));
      nodes.subList(0, 5).forEach(RedisProcess::freeze);
      String seeds =
          nodes.stream()
              .map(node -> "127.0.0.1:" + node.port())
              .collect(Collectors.joining(",", "redis-cluster://", ""));
      try (Backend backend =
          RedisBackend.start(withDeadline(settings(seeds), Duration.ofSeconds(2)))) {
        await().atMost(PATIENCE).until(() -> succeeds(backend));
      }
    } finally {
      nodes.forEach(RedisProcess::close);
    }
  }

  /** As one that is cut off from its cluster: it knows nothing of the failover. */
  @Test
  void areLeftWhereAnotherNodeNamesAnotherMaster() {
    try (RedisProcess left = RedisProcess.start("cluster-enabled yes");
        RedisProcess master = RedisProcess.start("cluster-enabled yes")) {
      left.ask(commands -> commands.clusterAddSlots(OWN_SLOT));
      master.ask(
          commands -> commands.clusterAddSlots(IntStream.range(0, SlotHash.SLOT_COUNT).toArray()));
      String seeds = "127.0.0.1:" + left.port() + ",127.0.0.1:" + master.port();
      try (Backend backend =
          RedisBackend.start(
              withPublishWait(settings("redis-cluster://" + seeds), Duration.ofMillis(500)))) {
        await().atMost(PATIENCE).until(() -> succeeds(backend));
        Backends.follow(backend, 10);
      }
    }
  }
}
