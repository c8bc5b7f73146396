package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.CheckedSse;
import dev.ssekit.it.endpoints.LobbySse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnConnectParametersTest {

  @ParameterizedTest
  @EnumSource(Container.class)
  void areFilledByJaxrs(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, lobby())) {
      try (StreamClient client =
          server.stream(
              "/lobby/42?channel=news&tag=a&tag=b&order=OLDEST&day=monday&page=3",
              HeaderIdentity.USER,
              "anna",
              "X-Agent",
              "a-test",
              "X-Page-Size",
              "50",
              "Cookie",
              "theme=dark")) {
        assertThat(client.nextData())
            .isEqualTo(
                "{agent=a-test, channel=news, day=monday, order=OLDEST, page=3 of 50, room=42,"
                    + " tags=a+b, theme=dark, user=anna}");
      }
      try (StreamClient client = server.stream("/lobby/7")) {
        assertThat(client.nextData())
            .isEqualTo(
                "{agent=null, channel=global, day=, order=NEWEST, page=1 of 20, room=7, tags=,"
                    + " theme=, user=}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/lobby/seven", "/lobby/7?order=LATEST", "/lobby/7?day=%20", "/lobby/7?page=x"})
  void areA404WhereThePathOrTheQueryCannotBeConverted(String path) throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, lobby())) {
      assertThat(server.get(path).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checked/0", "/checked/7?tag=a&tag=%20", "/checked/7?size=101"})
  void areA400WhereBeanValidationFindsThemWrong(String path) throws Exception {
    try (TestServer server = TestServer.start(Container.JETTY, checked());
        StreamClient right = server.stream("/checked/7?tag=a&tag=b&size=100")) {
      assertThat(server.get(path).statusCode()).isEqualTo(400);
      assertThat(right.nextData()).isEqualTo("7 [a, b] 100");
    }
  }

  private static ResourceConfig lobby() {
    return Applications.of(LobbySse.class, HeaderIdentity.class);
  }

  private static ResourceConfig checked() {
    return Applications.of(CheckedSse.class).property(ServerProperties.BV_FEATURE_DISABLE, false);
  }
}
