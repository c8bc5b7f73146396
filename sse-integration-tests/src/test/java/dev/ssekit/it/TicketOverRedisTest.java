package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.Guarded_TokenSse;
import dev.ssekit.redis.RedisProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tickets of one node that others take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketOverRedisTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AT_ONCE = 8;

  private RedisProcess redis;
  private TestServer first;
  private TestServer second;

  @BeforeAll
  void start() throws Exception {
    redis = RedisProcess.start();
    first = node(Container.JETTY);
    second = node(Container.GRIZZLY);
    await().atMost(PATIENCE).until(() -> first.hub().isReady() && second.hub().isReady());
  }

  @AfterAll
  void stop() {
    if (redis != null) {
      first.close();
      second.close();
      redis.close();
    }
  }

  @Test
  void openAStreamOfAnotherNode() throws Exception {
    String ticket = issue(Map.of("user_id", "anna"));
    try (StreamClient client = second.stream("/token?ticket=" + ticket)) {
      client.next();
      first.tick("/token", "for anna", Map.of("user_id", "anna"));
      assertThat(client.nextData()).isEqualTo("for anna");
    }
    Problems.assertProblem(
        first.get("/token?ticket=" + ticket, "Accept", "text/event-stream"), 401, "Fetch");
  }

  @Test
  void areTakenOnceHoweverManyShowThemAtOnce() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int round = 0; round < 5; round++) {
        String path = "/token?ticket=" + issue(Map.of());
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          TestServer node = i % 2 == 0 ? first : second;
          asked.add(CompletableFuture.supplyAsync(() -> status(node, path), clients));
        }
        List<Integer> statuses = asked.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void standInRedisUnderTheirDigest() throws Exception {
    String ticket = issue(Map.of());
    List<String> keys = redis.ask(commands -> commands.keys("*ticket*"));
    assertThat(keys).isNotEmpty().noneMatch(key -> key.contains(ticket));
  }

  @Test
  void bringTheirClientsBackWhereRedisCannotTell() throws Exception {
    String ticket = issue(Map.of());
    redis.freeze();
    try (StreamClient client = second.stream("/token?ticket=" + ticket)) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.next()).anyMatch(line -> line.startsWith("retry: "));
      assertThat(client.next()).isEqualTo(StreamClient.END);
    } finally {
      redis.thaw();
    }
    await().atMost(PATIENCE).ignoreExceptions().until(this::isServed);
  }

  /** A client that is told to come back has a 200 as well. */
  private boolean isServed() throws Exception {
    try (StreamClient client = second.stream("/token?ticket=" + issue(Map.of()))) {
      return client.next().contains(": connected");
    }
  }

  private static int status(TestServer node, String path) {
    try (StreamClient client = StreamClient.open(node.uri(path))) {
      return client.status();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String issue(Map<String, ?> metadata) throws Exception {
    return first
        .hub()
        .endpoint("/token")
        .issueTicket(metadata, Duration.ofMinutes(5))
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS);
  }

  private TestServer node(Container container) throws Exception {
    return TestServer.start(
        container,
        Applications.configured(
            config ->
                config
                    .backend("redis")
                    .redisUrl(redis.url())
                    .publishDeadline(Duration.ofSeconds(3)),
            Guarded_TokenSse.class));
  }
}
