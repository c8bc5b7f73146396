package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Browsers_EverySse;
import dev.ssekit.it.endpoints.Browsers_ListedSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {
  private final List<TestServer> servers = new ArrayList<>();

  @BeforeAll
  void start() throws Exception {
    for (Container container : Container.values()) {
      servers.add(
          TestServer.start(
              container,
              Applications.of(Browsers_ListedSse.class, Browsers_EverySse.class, TickerSse.class)));
    }
  }

  @AfterAll
  void stop() {
    servers.forEach(TestServer::close);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /listed | https://app.example       | https://app.example   | true | Origin
          /listed | http://localhost:5173     | http://localhost:5173 | true | Origin
          /listed | http://localhost:51730    |                       |      | Origin
          /listed | http://app.example        |                       |      | Origin
          /listed | https://app.example:443   |                       |      | Origin
          /listed | https://app.example.evil  |                       |      | Origin
          /listed | https://evil.app.example  |                       |      | Origin
          /listed | HTTPS://APP.EXAMPLE       |                       |      | Origin
          /listed | null                      |                       |      | Origin
          /listed | *                         |                       |      | Origin
          /listed |                           |                       |      | Origin
          /every  | https://evil.example      | *                     |      | Origin
          /every  | null                      | *                     |      | Origin
          /every  |                           | *                     |      | Origin
          /ticker | https://app.example       |                       |      |
          /ticker |                           |                       |      |
          """)
  void saysInEveryAnswerWhosePagesMayReadIt(
      String path,
      @Nullable String origin,
      @Nullable String allowed,
      @Nullable String credentials,
      @Nullable String vary)
      throws Exception {
    String[] headers =
        origin == null
            ? new String[] {"Accept", "*/*"}
            : new String[] {"Accept", "*/*", "Origin", origin};
    for (TestServer server : servers) {
      List<HttpHeaders> answers = new ArrayList<>();
      try (StreamClient stream = server.stream(path, headers)) {
        assertThat(stream.status()).isEqualTo(200);
        for (String[] expected :
            new String[][] {
              {"Access-Control-Allow-Origin", allowed},
              {"Access-Control-Allow-Credentials", credentials},
              {"Vary", vary}
            }) {
          assertThat(stream.header(expected[0])).isEqualTo(expected[1] == null ? "" : expected[1]);
        }
      }
      answers.add(server.head(path, headers).headers());
      answers.add(server.get(path + "/stats", headers).headers());
      answers.add(server.get(path + "/stats?by=lang", headers).headers());
      answers.add(server.broadcast(path, "{\"data\":1}", headers).headers());
      answers.add(server.broadcast(path, "no JSON", headers).headers());
      answers.add(server.get(path + "?ticket=none", headers).headers());
      for (HttpHeaders answer : answers) {
        assertThat(answer.allValues("Access-Control-Allow-Origin")).isEqualTo(listOf(allowed));
        assertThat(answer.allValues("Access-Control-Allow-Credentials"))
            .isEqualTo(listOf(credentials));
        assertThat(answer.allValues("Vary")).isEqualTo(listOf(vary));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /listed           | https://app.example  | https://app.example | GET, HEAD
          /listed/stats     | https://app.example  | https://app.example | GET, HEAD
          /listed/broadcast | https://app.example  | https://app.example | POST
          /listed           | https://evil.example |                     |
          /listed/broadcast | https://evil.example |                     |
          /every            | https://evil.example | *                   | GET, HEAD
          /every/broadcast  | https://evil.example | *                   | POST
          """)
  void answersABrowserThatAsksFirst(
      String path, String origin, @Nullable String allowed, @Nullable String methods)
      throws Exception {
    for (TestServer server : servers) {
      HttpHeaders answer = preflight(server, path, origin, 204).headers();
      assertThat(answer.allValues("Access-Control-Allow-Origin")).isEqualTo(listOf(allowed));
      assertThat(answer.allValues("Access-Control-Allow-Methods")).isEqualTo(listOf(methods));
      assertThat(answer.allValues("Access-Control-Max-Age"))
          .isEqualTo(listOf(allowed == null ? null : "600"));
      assertThat(answer.firstValue("Access-Control-Allow-Credentials").isPresent())
          .isEqualTo(allowed != null && !allowed.equals("*"));
      assertThat(answer.firstValue("Vary")).hasValue("Origin");
      if (allowed != null) {
        assertThat(answer.firstValue("Access-Control-Allow-Headers"))
            .hasValueSatisfying(headers ->
                assertThat(headers.split(", "))
                    .containsExactlyInAnyOrder(
                        "Accept",
                        "Authorization",
                        "Cache-Control",
                        "Content-Type",
                        "Last-Event-ID",
                        "X-Requested-By"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"/ticker", "/ticker/stats", "/ticker/broadcast"})
  void saysNothingForAnEndpointThatAllowsNoOrigin(String path) throws Exception {
    for (TestServer server : servers) {
      assertThat(preflight(server, path, "https://app.example", 200).headers().map().keySet())
          .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("access-"));
    }
  }

  private static HttpResponse<String> preflight(
      TestServer server, String path, String origin, int status) throws Exception {
    HttpRequest.Builder request =
        server
            .request(path, "Origin", origin, "Access-Control-Request-Method", "GET")
            .method("OPTIONS", BodyPublishers.noBody());
    HttpResponse<String> answer = server.send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    return answer;
  }

  private static List<String> listOf(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
