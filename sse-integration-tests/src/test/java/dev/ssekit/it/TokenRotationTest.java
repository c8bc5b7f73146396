package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpRequest.BodyPublishers;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.Test;

/** While a token is changed, the old one and the new one are both valid. */
class TokenRotationTest {
  @Test
  void takesEachOfTheTokensOfTheProperty() throws Exception {
    assertTakes(application().property("sse.broadcast-token", "the-new-one, the-old-one"));
  }

  @Test
  void takesEachOfTheTokensOfTheConfiguration() throws Exception {
    assertTakes(
        application()
            .property(
                SseConfig.PROPERTY,
                SseConfig.builder().broadcastToken("the-new-one", "the-old-one").build()));
  }

  private static void assertTakes(ResourceConfig application) throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, application)) {
      assertThat(post(server, "the-new-one")).isEqualTo(202);
      assertThat(post(server, "the-old-one")).isEqualTo(202);
      assertThat(post(server, "the-new-one, the-old-one")).isEqualTo(401);
      assertThat(post(server, "the-oldest-one")).isEqualTo(401);
      assertThat(post(server, ",")).isEqualTo(401);
      assertThat(
              server
                  .get("/ticker/stats?by=lang", "Authorization", "Bearer the-old-one")
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private static int post(TestServer server, String token) throws Exception {
    return server
        .send(
            server
                .request("/ticker/broadcast", "Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"data\":1}")))
        .statusCode();
  }

  private static ResourceConfig application() {
    return new ResourceConfig(TickerSse.class)
        .property(ServerProperties.WADL_FEATURE_DISABLE, true);
  }
}
