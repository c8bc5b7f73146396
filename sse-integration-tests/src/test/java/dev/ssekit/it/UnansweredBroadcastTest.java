package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.endpoints.TickerSse;
import dev.ssekit.redis.RedisProcess;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Redis was sent a broadcast that came over HTTP, and says nothing. */
class UnansweredBroadcastTest {
  private static final String BODY = "{\"data\":\"x\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource(Container.class)
  void isNotSaidToBeRefused(Container container) throws Exception {
    Answering answering = new Answering();
    try (RedisProcess redis = RedisProcess.start();
        TestServer server =
            TestServer.start(
                container,
                Applications.configured(
                        config ->
                            config
                                .backend("redis")
                                .redisUrl(redis.url())
                                .publishDeadline(Duration.ofSeconds(2)),
                        TickerSse.class)
                    .register(answering))) {
      await().atMost(PATIENCE).until(() -> server.hub().isReady());
      String before = server.tick("/ticker", "before");
      redis.freeze();
      Problems.assertProblem(server.broadcast("/ticker", BODY), 504, "may double it");
      assertThat(answering.thread).as("may be blocked").doesNotContain("redis", "lettuce");
      Problems.assertProblem(server.broadcast("/ticker", BODY), 503, "not accepted. Try again");
      redis.thaw();
      await()
          .atMost(PATIENCE)
          .until(() -> server.broadcast("/ticker", "{\"data\":\"y\"}").statusCode() == 202);
      assertThat(server.get("/ticker/stats").body()).contains("\"available\"");
      try (StreamClient client = server.stream("/ticker", "Last-Event-ID", before)) {
        assertThat(client.nextData()).as("what was sent and not answered").isEqualTo("x");
        assertThat(client.nextData()).isEqualTo("y");
      }
    }
  }

  private static final class Answering implements ContainerResponseFilter {
    private volatile String thread = "";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      thread = Thread.currentThread().getName();
    }
  }
}
