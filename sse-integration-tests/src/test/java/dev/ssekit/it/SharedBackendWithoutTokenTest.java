package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.TickerSse;
import dev.ssekit.memory.InMemoryBackend;
import dev.ssekit.spi.Backend;
import dev.ssekit.spi.SharedBackend;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With a backend that nodes share, each of them would make a token of its own. */
class SharedBackendWithoutTokenTest {
  /** Redis need not be there to show it. */
  private static final String NOWHERE = "redis://127.0.0.1:1";

  @ParameterizedTest
  @EnumSource(Container.class)
  void answersBroadcastsWithTheRemedyWhereRedisIsConfigured(Container container) throws Exception {
    SseConfig config = SseConfig.builder().backend("redis").redisUrl(NOWHERE).build();
    try (TestServer server = assertRefused(container, config)) {
      assertThat(server.get("/ticker/stats").body()).contains("\"unavailable\"");
    }
  }

  @Test
  void answersBroadcastsWithTheRemedyWhereABackendOfOnesOwnIsShared() throws Exception {
    try (Backend store = new InMemoryBackend(100, 1 << 20)) {
      SseConfig config = SseConfig.builder().backend(() -> new SharedBackend(store)).build();
      try (TestServer server = assertRefused(Container.JETTY, config)) {
        assertThat(server.get("/ticker/stats").body()).contains("\"available\"");
      }
    }
  }

  private static TestServer assertRefused(Container container, SseConfig config) throws Exception {
    ResourceConfig application =
        new ResourceConfig(TickerSse.class)
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(SseConfig.PROPERTY, config);
    TestServer server = TestServer.start(container, application);
    HttpResponse<String> answer =
        server.send(
            server
                .request("/ticker/broadcast", "Authorization", "Bearer anything")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"data\":\"x\"}")));
    Problems.assertProblem(answer, 503, "SSE_BROADCAST_TOKEN");
    return server;
  }
}
