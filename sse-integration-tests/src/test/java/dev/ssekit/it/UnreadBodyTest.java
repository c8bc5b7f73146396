package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broadcast that is refused before its body has come. */
class UnreadBodyTest {
  private static final String BODY = "{\"data\":1}";
  private static final String REFUSED =
      "POST /ticker/broadcast HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Authorization: Bearer a-guessed-secret\r\nContent-Length: "
          + BODY.length()
          + "\r\n\r\n";

  @ParameterizedTest
  @EnumSource(Container.class)
  void isToldWhereItsConnectionCloses(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        RawClient client = RawClient.send(server.uri("/ticker"), 0, REFUSED)) {
      String head = client.readUntil("\r\n\r\n");
      assertThat(head).startsWith("HTTP/1.1 401");
      if (head.toLowerCase(Locale.ROOT).contains("connection: close")) {
        assertThat(client.isEndedByServer()).isTrue();
      } else {
        client.readUntil("}");
        assertServesAnother(client);
      }
    }
  }

  private static void assertServesAnother(RawClient client) throws IOException {
    assertThat(client.isTold(BODY + REFUSED)).isTrue();
    assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 401");
  }
}
