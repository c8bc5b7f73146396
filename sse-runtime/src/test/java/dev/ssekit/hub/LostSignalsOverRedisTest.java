package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A node to which Redis has not kept whom it was to throw out. */
class LostSignalsOverRedisTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SIGNALS = "{sse}:signals";
  private static final String DISCONNECT =
      "{\"t\":\"disconnect\",\"p\":\"{\\\"filter\\\":{\\\"user\\\":\\\"ann\\\"},\\\"reason\\\":\\\"x\\\"}\"}";
  private static final String OTHER = "{\"t\":\"other\",\"p\":\"\"}";

  @Test
  void endStreamsWhereMoreHaveComeSinceThanAreKept() {
    assertEndsStreams(commands -> {
      for (int i = 0; i < 1001; i++) {
        commands.xadd(SIGNALS, "s", OTHER);
      }
      commands.xtrim(SIGNALS, 1000);
    });
  }

  @Test
  void endStreamsWhereAFailoverHasLeftNone() {
    assertEndsStreams(commands -> commands.del(SIGNALS));
  }

  /** As when a stream of statistics requests reaches a node that is held up. */
  @Test
  void endNoStreamWhereOtherNodesHaveAskedMoreThanIsKept() {
    try (RedisProcess redis = RedisProcess.start();
        HubRuntime hub = Hubs.start(Hubs.config().backend("redis").redisUrl(redis.url()));
        HubRuntime other = Hubs.start(Hubs.config().backend("redis").redisUrl(redis.url()))) {
      EndpointRuntime events = Hubs.declare(hub, "/events");
      EndpointRuntime same = Hubs.declare(other, "/events");
      HubClient client = HubClient.open(hub, events);
      await()
          .atMost(PATIENCE)
          .until(() ->
              join(other.statistics(same, Map.of(), null)).connections().containsKey(hub.node()));
      String asked = "{\"t\":\"" + CountQuestion.TYPE + "\",\"p\":\"{}\"}";
      String stream = streamOfQuestions(redis, other, same);
      redis.ask(commands -> {
        commands.multi();
        for (int i = 0; i < 1200; i++) {
          commands.xadd(stream, "s", asked);
        }
        commands.xtrim(stream, 1000);
        return commands.exec();
      });
      join(hub.hub().broadcast("update", "after"));
      await().atMost(PATIENCE).until(() -> client.data().contains("after"));
      assertThat(client.hasEnded()).isFalse();
    }
  }

  /** Where a node's questions are, whatever that is called. */
  private static String streamOfQuestions(
      RedisProcess redis, HubRuntime node, EndpointRuntime endpoint) {
    join(node.statistics(endpoint, Map.of("room", "1"), null));
    return redis.ask(commands ->
        commands.keys("{sse}:*").stream()
            .filter(key -> commands.type(key).equals("stream"))
            .filter(key ->
                commands.xrange(key, Range.unbounded()).stream()
                    .anyMatch(entry -> entry.getBody().toString().contains(CountQuestion.TYPE)))
            .findFirst()
            .orElseThrow());
  }

  private static void assertEndsStreams(Consumer<RedisCommands<String, String>> loss) {
    try (RedisProcess redis = RedisProcess.start();
        HubRuntime hub = Hubs.start(Hubs.config().backend("redis").redisUrl(redis.url()))) {
      EndpointRuntime events = Hubs.declare(hub, "/events");
      HubClient ann = HubClient.open(hub, events, Map.of("user", List.of("ann")));
      HubClient bob = HubClient.open(hub, events, Map.of("user", List.of("bob")));
      join(hub.hub().broadcast("update", "before"));
      await().atMost(PATIENCE).until(() -> ann.data().size() + bob.data().size() == 2);
      redis.ask(commands -> {
        // In one step, so that the node sees nothing of what is between.
        commands.multi();
        commands.xadd(SIGNALS, "s", DISCONNECT);
        loss.accept(commands);
        return commands.exec();
      });
      join(hub.hub().broadcast("update", "after"));
      for (HubClient client : List.of(ann, bob)) {
        await().atMost(PATIENCE).until(client::hasEnded);
        assertThat(client.data()).containsExactly("before");
        assertThat(client.parsed().reconnectionTime()).isBetween(1500L, 4500L);
      }
      HubClient again = HubClient.resume(hub, events, bob.parsed().lastEventId());
      await().atMost(PATIENCE).until(() -> !again.data().isEmpty());
      assertThat(again.data()).containsExactly("after");
    }
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
