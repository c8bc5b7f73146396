package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpRequest.BodyPublishers;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsTest {
  private static final String TOKEN = "a-configured-secret";
  private static final String GUESS = "a-guessed-secret";
  private static final String PAYLOAD = "a-confidential-payload";

  @ParameterizedTest
  @EnumSource(Container.class)
  void areInNoLogLineAndNoAnswer(Container container) throws Exception {
    ResourceConfig application =
        new ResourceConfig(TickerSse.class)
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(SseConfig.PROPERTY, SseConfig.builder().broadcastToken(TOKEN).build());
    StringBuilder answers = new StringBuilder();
    try (CapturedLog log = CapturedLog.ofEverything()) {
      try (TestServer server = TestServer.start(container, application);
          StreamClient client = server.stream("/ticker?secret=" + PAYLOAD)) {
        client.next();
        for (String token : new String[] {TOKEN, GUESS}) {
          for (String body :
              new String[] {
                "{\"data\":\"" + PAYLOAD + "\"}",
                "{\"data\":\"" + PAYLOAD,
                PAYLOAD,
                "{\"" + PAYLOAD + "\":1}",
                "{\"data\":1,\"data\":\"" + PAYLOAD + "\",\"data\":2}",
                "{\"data\":1,\"event\":\"" + PAYLOAD + "\\n\"}",
                "{\"data\":1,\"filter\":{\"" + PAYLOAD + "\":{}}}"
              }) {
            answers.append(
                server
                    .send(
                        server
                            .request("/ticker/broadcast", "Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body)))
                    .body());
          }
        }
        assertThat(client.nextData()).isEqualTo(PAYLOAD);
      }
      assertThat(log.messages())
          .noneMatch(line -> line.contains(TOKEN))
          .noneMatch(line -> line.contains(GUESS))
          .noneMatch(line -> line.contains(PAYLOAD));
    }
    assertThat(answers).doesNotContain(TOKEN).doesNotContain(GUESS).doesNotContain(PAYLOAD);
  }
}
