package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.ScriptedSse;
import dev.ssekit.redis.RedisProcess;
import dev.ssekit.spi.PublishRefusedException;
import jakarta.ws.rs.ForbiddenException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user whose right to a stream has ended. */
class DisconnectTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> ANN = Map.of("user", "ann");
  private static final String REASON = "the account is closed";
  private static final String HELD = "held";

  private final Set<String> banned = ConcurrentHashMap.newKeySet();
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void isThrownOutOnAllNodesAndRefusedOnReturn() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        TestServer one = TestServer.start(Container.JETTY, node(redis));
        TestServer two = TestServer.start(Container.GRIZZLY, node(redis))) {
      awaitReady(one, two);
      try (StreamClient annOnOne = one.stream("/scripted?user=ann");
          StreamClient annOnTwo = two.stream("/scripted?user=ann");
          StreamClient bob = two.stream("/scripted?user=bob")) {
        banned.add("ann");
        join(one.hub().disconnect(ANN, REASON));
        join(one.hub().broadcast("news", "afterwards"));
        assertThrownOut(annOnOne);
        assertThrownOut(annOnTwo);
        assertThat(bob.nextData()).isEqualTo("afterwards");
        for (TestServer node : List.of(one, two)) {
          try (StreamClient again = node.stream("/scripted?user=ann")) {
            assertThat(again.status()).isEqualTo(403);
          }
          assertThat(node.get("/scripted/stats").body()).contains("\"streamsDisconnected\":1");
        }
      }
    }
  }

  @Test
  void isThrownOutOnAnotherNodeWhereTheStreamIsStillOpening() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        TestServer one = TestServer.start(Container.JETTY, node(redis));
        TestServer two = TestServer.start(Container.JETTY, node(redis))) {
      awaitReady(one, two);
      FutureTask<StreamClient> opening = openingLate(two);
      try (StreamClient open = two.stream("/scripted?user=ann")) {
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        join(one.hub().disconnect(ANN, REASON));
        assertThrownOut(open);
        join(one.hub().broadcast("news", "afterwards"));
      }
      goOn.countDown();
      assertThrownOut(opening);
    }
  }

  @Test
  void isJudgedAnewWhereTheNodeMayNotHaveHeardOfIt() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        TestServer server = TestServer.start(Container.JETTY, node(redis))) {
      awaitReady(server);
      FutureTask<StreamClient> opening = openingLate(server);
      String position;
      try (StreamClient ann = server.stream("/scripted?user=ann");
          StreamClient bob = server.stream("/scripted?user=bob")) {
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        banned.add("ann");
        redis.ask(commands -> commands.del("{sse}:signals"));
        assertThat(endOf(ann)).anyMatch(line -> line.startsWith("retry: "));
        join(server.hub().broadcast("news", "afterwards"));
        position = idIn(endOf(bob));
      }
      goOn.countDown();
      try (StreamClient late = opening.get(30, TimeUnit.SECONDS);
          StreamClient ann = server.stream("/scripted?user=ann");
          StreamClient bob = server.stream("/scripted?user=bob", "Last-Event-ID", position)) {
        assertThat(endOf(late)).anyMatch(line -> line.startsWith("retry: "));
        assertThat(ann.status()).isEqualTo(403);
        assertThat(bob.nextData()).isEqualTo("afterwards");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isThrownOutWhileTheStreamIsStillOpening(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, application(config -> config))) {
      FutureTask<StreamClient> opening = openingLate(server);
      assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
      join(server.hub().endpoint("/scripted").disconnect(ANN, REASON));
      join(server.hub().broadcast("news", "afterwards"));
      goOn.countDown();
      assertThrownOut(opening);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isToldWhyAndWhenToComeBackEachAtATimeOfItsOwn(Container container) throws Exception {
    int clients = 10;
    try (TestServer server = TestServer.start(container, application(config -> config))) {
      List<StreamClient> opened = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        opened.add(server.stream("/scripted?user=ann"));
        opened.get(i).next();
      }
      join(server.hub().disconnect(ANN, REASON));
      Set<String> retries = new HashSet<>();
      for (StreamClient client : opened) {
        List<String> farewell = client.next();
        assertThat(farewell).hasSize(2).contains(": disconnected: " + REASON);
        retries.addAll(farewell);
        assertThat(client.next()).isEqualTo(StreamClient.END);
        client.close();
      }
      assertThat(retries).hasSizeGreaterThan(clients / 2);
      await().atMost(PATIENCE).until(() -> server.hub().endpoint("/scripted").connections() == 0);
    }
  }

  @Test
  void staysWhileRedisIsAwayAndTheCallFails() throws Exception {
    RedisProcess redis = RedisProcess.start();
    try (redis;
        TestServer server = TestServer.start(Container.JETTY, node(redis))) {
      awaitReady(server);
      try (StreamClient ann = server.stream("/scripted?user=ann")) {
        ann.next();
        redis.close();
        await()
            .atMost(PATIENCE)
            .untilAsserted(() ->
                assertThatThrownBy(() -> join(server.hub().disconnect(ANN, REASON)))
                    .hasCauseInstanceOf(PublishRefusedException.class));
        assertThat(server.hub().endpoint("/scripted").connections()).isEqualTo(1);
      }
    }
  }

  private ResourceConfig node(RedisProcess redis) {
    return application(config -> config.backend("redis").redisUrl(redis.url()));
  }

  private ResourceConfig application(UnaryOperator<SseConfig.Builder> configuration) {
    return Applications.configured(
            config -> configuration.apply(config.onConnectDeadline(PATIENCE)), ScriptedSse.class)
        .register(Applications.binding(this::onConnect));
  }

  private void onConnect(SseStream stream) throws InterruptedException {
    String user = stream.request().query("user").orElseThrow();
    if (banned.contains(user)) {
      throw new ForbiddenException();
    }
    if (user.equals(HELD)) {
      inside.countDown();
      goOn.await();
      stream.setMetadata("user", "ann");
    }
  }

  private static void awaitReady(TestServer... nodes) {
    for (TestServer node : nodes) {
      await().atMost(PATIENCE).until(() -> node.hub().isReady());
    }
  }

  private static void assertThrownOut(StreamClient client) throws InterruptedException {
    List<String> last = List.of();
    for (List<String> block = client.next();
        !block.equals(StreamClient.END);
        block = client.next()) {
      assertThat(block).noneMatch(line -> line.startsWith("data:"));
      last = block;
    }
    assertThat(last).contains(": disconnected: " + REASON);
  }

  /** The last block of a stream that ends in order. */
  private static List<String> endOf(StreamClient client) throws InterruptedException {
    List<String> last = List.of();
    for (List<String> block = client.next();
        !block.equals(StreamClient.END);
        block = client.next()) {
      last = block;
    }
    assertThat(last).noneMatch(line -> line.contains("disconnected"));
    return last;
  }

  private static String idIn(List<String> block) {
    return block.stream()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring("id: ".length()))
        .findFirst()
        .orElseThrow();
  }

  private static void join(CompletionStage<?> stage) throws Exception {
    stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** A client whose stream opens when the test lets it. */
  private static FutureTask<StreamClient> openingLate(TestServer server) {
    FutureTask<StreamClient> opening =
        new FutureTask<>(() -> server.stream("/scripted?user=" + HELD));
    new Thread(opening, "late-client").start();
    return opening;
  }

  private static void assertThrownOut(FutureTask<StreamClient> opening) throws Exception {
    try (StreamClient late = opening.get(30, TimeUnit.SECONDS)) {
      assertThrownOut(late);
    }
  }
}
