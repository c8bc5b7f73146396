package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody else has written into the log of an endpoint what only the library may say. */
class ReservedEntryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void reachesNobody() {
    try (RedisProcess redis = RedisProcess.start();
        HubRuntime hub = Hubs.start(Hubs.config().backend("redis").redisUrl(redis.url()))) {
      HubClient client = HubClient.open(hub, Hubs.declare(hub, "/events"));
      write(redis, "gap", "forged");
      write(redis, "update", "x");
      await().atMost(PATIENCE).until(() -> client.data().contains("x"));
      assertThat(client.data()).containsExactly("x");
    }
  }

  private static void write(RedisProcess redis, String event, String data) {
    String json = "{\"v\":1,\"e\":\"" + event + "\",\"d\":\"" + data + "\"}";
    redis.ask(commands -> commands.xadd("{sse}:/events:log", Map.of("e", json)));
  }
}
