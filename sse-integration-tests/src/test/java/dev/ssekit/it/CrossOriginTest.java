package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.TickerSse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raw sockets: Java's client refuses to send some of these headers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossOriginTest {
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server = TestServer.start(Container.JETTY, Applications.of(RoomsSse.class, TickerSse.class));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-Nothing: special                                        | 202
          Sec-Fetch-Site: same-origin                               | 202
          Sec-Fetch-Site: none                                      | 202
          Sec-Fetch-Site: same-site                                 | 403
          Sec-Fetch-Site: cross-site                                | 403
          Sec-Fetch-Site: whatever comes                            | 403
          Sec-Fetch-Site: same-origin; Origin: http://evil.example  | 202
          Sec-Fetch-Site: cross-site; Origin: http://site.example   | 403
          Origin: http://site.example                               | 202
          Origin: http://site.example:80                            | 202
          Origin: HTTP://SITE.example                               | 202
          Origin: http://site.example:8080                          | 403
          Origin: http://evil.example                               | 403
          Origin: http://site.example.evil.example                  | 403
          Origin: null                                              | 403
          Origin: not a uri                                         | 403
          Sec-Fetch-Site: cross-site; X-Requested-By: me            | 202
          Origin: http://evil.example; X-Requested-By: me           | 202
          """)
  void guardsTheBroadcastOfAClassThatAsksForIt(String headers, int status) throws Exception {
    assertThat(post("/rooms/1/broadcast", "site.example", headers))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void saysWhatToAdd() throws Exception {
    assertThat(post("/rooms/1/broadcast", "site.example", "Sec-Fetch-Site: cross-site"))
        .contains("application/problem+json")
        .contains("X-Requested-By");
  }

  @Test
  void leavesAClassThatSkipsItToTheToken() throws Exception {
    assertThat(post("/ticker/broadcast", "site.example", "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 202 ");
    assertThat(
            server
                .send(
                    server
                        .request("/ticker/broadcast", "Origin", "http://evil.example")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(401);
  }

  private String post(String path, String host, String headers) throws Exception {
    String body = "{\"data\":1}";
    String request =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer "
            + Applications.TOKEN
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + headers.replace("; ", "\r\n")
            + "\r\n\r\n"
            + body;
    try (RawClient client = RawClient.send(server.uri(path), 0, request)) {
      return client.readUntil("the end");
    }
  }
}
