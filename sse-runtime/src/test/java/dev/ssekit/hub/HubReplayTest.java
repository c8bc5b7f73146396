package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An endpoint that promises more events than {@code sse.log-events} keeps. */
class HubReplayTest {
  private static final int REPLAY = 500;
  private static final int MORE = 300;

  @Test
  void resumesAllOfThemOnOneMachine() {
    try (HubRuntime hub = Hubs.start(Hubs.config().logEvents(64))) {
      EndpointRuntime endpoint = declare(hub);
      List<String> ids = broadcastMany(hub);
      assertResumesAll(HubClient.resume(hub, endpoint, ids.get(MORE - 1)));
    }
  }

  @Test
  void resumesAllOfThemOnANodeThatHasJustStarted() {
    try (RedisProcess redis = RedisProcess.start();
        HubRuntime first = Hubs.start(overRedis(redis))) {
      EndpointRuntime endpoint = declare(first);
      await().atMost(Duration.ofSeconds(30)).until(endpoint::isFollowing);
      List<String> ids = broadcastMany(first);
      try (HubRuntime second = Hubs.start(overRedis(redis))) {
        assertResumesAll(HubClient.resume(second, declare(second), ids.get(MORE - 1)));
      }
    }
  }

  private static SseConfig.Builder overRedis(RedisProcess redis) {
    return Hubs.config().logEvents(64).backend("redis").redisUrl(redis.url());
  }

  private static EndpointRuntime declare(HubRuntime hub) {
    return hub.declare(
        EndpointDefinition.builder("/events", HubReplayTest.class).replay(REPLAY).build());
  }

  private static List<String> broadcastMany(HubRuntime hub) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < MORE + REPLAY; i++) {
      Broadcast broadcast =
          hub.hub()
              .broadcast("update", Integer.toString(i))
              .toCompletableFuture()
              .orTimeout(30, TimeUnit.SECONDS)
              .join();
      ids.add(String.valueOf(broadcast.ids().get("/events")));
    }
    return ids;
  }

  private static void assertResumesAll(HubClient client) {
    List<String> all = IntStream.range(MORE, MORE + REPLAY).mapToObj(Integer::toString).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(client.data()).isEqualTo(all));
  }
}
