package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import dev.ssekit.wire.EventStreamParser.Dispatched;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client that had events which Redis has lost, and comes to a node that never saw them. */
class HubLostTailTest {
  private static final String LOG = "{sse}:/events:log";

  @Test
  void tellsAGapWithoutClaimingALossThatItHasNotSeen() {
    try (RedisProcess redis = RedisProcess.start();
        HubRuntime first = start(redis)) {
      Hubs.declare(first, "/events");
      broadcast(first, "kept");
      String lost = broadcast(first, "lost");
      redis.ask(commands -> commands.xdel(LOG, lost));
      try (HubRuntime second = start(redis)) {
        HubClient client = HubClient.resume(second, Hubs.declare(second, "/events"), lost);
        String after = broadcast(second, "after");
        await().atMost(Duration.ofSeconds(30)).until(() -> client.data().contains("after"));
        List<Dispatched> events = client.events();
        assertThat(events).extracting(Dispatched::event).containsExactly("gap", "update", "update");
        assertThat(events.get(0).data())
            .contains("\"from\":\"" + lost + "\"", "\"reason\":\"unknown\"");
        assertThat(client.data().subList(1, 3)).containsExactly("kept", "after");
        assertThat(after).isGreaterThan(lost);
      }
    }
  }

  private static HubRuntime start(RedisProcess redis) {
    return Hubs.start(Hubs.config().backend("redis").redisUrl(redis.url()));
  }

  private static String broadcast(HubRuntime hub, String data) {
    await().atMost(Duration.ofSeconds(30)).until(() -> hub.hub().isReady());
    return String.valueOf(
        hub.hub()
            .broadcast("update", data)
            .toCompletableFuture()
            .orTimeout(30, TimeUnit.SECONDS)
            .join()
            .ids()
            .get("/events"));
  }
}
