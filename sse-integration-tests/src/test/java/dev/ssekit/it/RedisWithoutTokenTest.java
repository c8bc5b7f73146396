package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With Redis each node would make a token of its own. Redis need not be there to show it. */
class RedisWithoutTokenTest {
  private static final String NOWHERE = "redis://127.0.0.1:1";

  @ParameterizedTest
  @EnumSource(Container.class)
  void answersBroadcastsWithTheRemedy(Container container) throws Exception {
    SseConfig config = SseConfig.builder().backend("redis").redisUrl(NOWHERE).build();
    ResourceConfig application =
        new ResourceConfig(TickerSse.class)
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(SseConfig.PROPERTY, config);
    try (TestServer server = TestServer.start(container, application)) {
      HttpResponse<String> answer =
          server.send(
              server
                  .request("/ticker/broadcast", "Authorization", "Bearer anything")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"data\":\"x\"}")));
      Problems.assertProblem(answer, 503, "SSE_BROADCAST_TOKEN");
      assertThat(server.get("/ticker/stats").body()).contains("\"unavailable\"");
    }
  }
}
