package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that one node has told of a loss, and that moves to another before anything is new. */
class HubMovedClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LOG = "{sse}:/events:log";

  private RedisProcess redis;
  private HubRuntime first;
  private EndpointRuntime endpoint;

  @BeforeEach
  void start() {
    redis = RedisProcess.start();
    first = start(redis);
    endpoint = Hubs.declare(first, "/events");
  }

  @AfterEach
  void stop() {
    first.close();
    redis.close();
  }

  @Test
  void hasNoOtherGapWhereTheTailIsLost() {
    broadcast("kept");
    HubClient client = HubClient.open(first, endpoint);
    String lost = broadcast("lost");
    await().atMost(PATIENCE).until(() -> client.data().contains("lost"));
    redis.ask(commands -> commands.xdel(LOG, lost));
    assertGoesOnElsewhere(positionAfterTheGap(client));
  }

  @Test
  void hasNoOtherGapWhereTheLogComesBackEmpty() {
    HubClient client = HubClient.open(first, endpoint);
    broadcast("lost");
    await().atMost(PATIENCE).until(() -> client.data().contains("lost"));
    redis.ask(commands -> commands.del(LOG));
    assertGoesOnElsewhere(positionAfterTheGap(client));
  }

  @Test
  void hasNoOtherGapWhereTheOtherNodeHasAllThatWasTrimmed() {
    broadcast("1");
    broadcast("2");
    String oldest = broadcast("3");
    broadcast("4");
    HubClient client = HubClient.resume(first, endpoint, oldest + "~");
    broadcast("5");
    await().atMost(PATIENCE).until(() -> client.data().contains("5"));
    assertThat(client.data()).containsExactly("3", "4", "5");
  }

  @Test
  void hasNoGapWhereItHasOnlyThePositionOfANodeThatStartedAfterTheLoss() {
    HubClient client = HubClient.open(first, endpoint);
    broadcast("lost");
    await().atMost(PATIENCE).until(() -> client.data().contains("lost"));
    redis.ask(commands -> commands.del(LOG));
    positionAfterTheGap(client);
    try (HubRuntime second = start(redis)) {
      HubClient fresh = HubClient.open(second, Hubs.declare(second, "/events"));
      await().atMost(PATIENCE).until(() -> !fresh.parsed().lastEventId().isEmpty());
      HubClient moved = HubClient.resume(first, endpoint, fresh.parsed().lastEventId());
      broadcast("after");
      await().atMost(PATIENCE).until(() -> moved.data().contains("after"));
      assertThat(moved.data()).containsExactly("after");
    }
  }

  private static String positionAfterTheGap(HubClient client) {
    await()
        .atMost(PATIENCE)
        .until(() -> client.events().stream().anyMatch(event -> event.event().equals("gap")));
    return client.parsed().lastEventId();
  }

  /** On a node that has lost nothing and has begun to follow later. */
  private void assertGoesOnElsewhere(String position) {
    try (HubRuntime second = start(redis)) {
      HubClient moved = HubClient.resume(second, Hubs.declare(second, "/events"), position);
      broadcast("after");
      await().atMost(PATIENCE).until(() -> moved.data().contains("after"));
      assertThat(moved.data()).isEqualTo(List.of("after"));
    }
  }

  private String broadcast(String data) {
    await().atMost(PATIENCE).until(() -> first.hub().isReady());
    return String.valueOf(
        first
            .hub()
            .broadcast("update", data)
            .toCompletableFuture()
            .orTimeout(30, TimeUnit.SECONDS)
            .join()
            .ids()
            .get("/events"));
  }

  private static HubRuntime start(RedisProcess redis) {
    return Hubs.start(Hubs.config().backend("redis").redisUrl(redis.url()));
  }
}
