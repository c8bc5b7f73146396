package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import java.io.IOException;
import java.util.Locale;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broadcast that is refused before its body has come. */
class UnreadBodyTest {
  private static final String BODY = "{\"data\":1}";
  private static final String JSON = "application/json";

  @ParameterizedTest
  @EnumSource(Container.class)
  void isToldWhereItsConnectionCloses(Container container) throws Exception {
    ResourceConfig application =
        Applications.configured(
            config -> config.maxBroadcastBytes(BODY.length() - 1), TickerSse.class);
    try (TestServer server = TestServer.start(container, application)) {
      assertIsTold(server, broadcast("a-guessed-secret", JSON), "401");
      assertIsTold(server, broadcast(Applications.TOKEN, "text/plain"), "415");
      assertIsTold(server, broadcast(Applications.TOKEN, JSON), "413");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Container.class,
      names = {"JETTY", "TOMCAT", "UNDERTOW"})
  void keepsItsConnectionWhereTheBodyHasComeWithIt(Container container) throws Exception {
    String refused = broadcast("a-guessed-secret", JSON) + BODY;
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        RawClient client = RawClient.send(server.uri("/ticker"), 0, refused)) {
      assertThat(client.readUntil("}")).startsWith("HTTP/1.1 401");
      assertThat(client.isTold(refused)).isTrue();
      assertThat(client.readUntil("}")).startsWith("HTTP/1.1 401");
    }
  }

  private static String broadcast(String token, String type) {
    return "POST /ticker/broadcast HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + token
        + "\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + BODY.length()
        + "\r\n\r\n";
  }

  private static void assertIsTold(TestServer server, String refused, String status)
      throws IOException {
    try (RawClient client = RawClient.send(server.uri("/ticker"), 0, refused)) {
      String head = client.readUntil("\r\n\r\n");
      assertThat(head).startsWith("HTTP/1.1 " + status);
      boolean closes = head.toLowerCase(Locale.ROOT).contains("connection: close");
      client.readUntil("}");
      boolean told = client.isTold(BODY + refused);
      if (closes) {
        assertThat(client.isEndedByServer()).isTrue();
      } else {
        assertThat(told).isTrue();
        assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 " + status);
      }
    }
  }
}
