package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.Browsers_EverySse;
import dev.ssekit.it.endpoints.Browsers_ListedSse;
import dev.ssekit.it.endpoints.TickerSse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of another origin asks for a stream. Raw sockets: Java's client sends no such headers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignPageTest {
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server =
        TestServer.start(
            Container.JETTY,
            Applications.of(Browsers_ListedSse.class, Browsers_EverySse.class, TickerSse.class));
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
          /ticker | Origin: http://site.example                                           | 200
          /ticker | Cookie: id=1                                                          | 200
          /ticker | Authorization: Basic YTpi                                             | 200
          /ticker | Cookie: id=1; Origin: http://site.example                             | 200
          /ticker | Cookie: id=1; Origin: http://site.example:80                          | 200
          /ticker | Cookie: id=1; Sec-Fetch-Site: same-origin                             | 200
          /ticker | Cookie: id=1; Sec-Fetch-Site: none                                    | 200
          /ticker | Origin: http://evil.example                                           | 200
          /ticker | Sec-Fetch-Site: cross-site; Origin: http://evil.example               | 200
          /ticker | Cookie: id=1; Origin: http://evil.example                             | 403
          /ticker | Cookie: id=1; Origin: null                                            | 403
          /ticker | Cookie: id=1; Origin: http://site.example:8080                        | 403
          /ticker | Cookie: id=1; Sec-Fetch-Site: cross-site                              | 403
          /ticker | Cookie: id=1; Sec-Fetch-Site: same-site                               | 403
          /ticker | Cookie: id=1; Sec-Fetch-Site: cross-site; Origin: http://evil.example | 403
          /ticker | Authorization: Basic YTpi; Origin: http://evil.example                | 403
          /ticker | Cookie: id=1; Origin: http://evil.example; X-Requested-By: me         | 403
          /listed | Cookie: id=1; Origin: https://app.example                             | 200
          /listed | Cookie: id=1; Sec-Fetch-Site: cross-site; Origin: https://app.example | 200
          /listed | Cookie: id=1; Sec-Fetch-Site: cross-site                              | 403
          /listed | Cookie: id=1; Origin: https://evil.example                            | 403
          /listed | Cookie: id=1; Origin: *                                               | 403
          /every  | Origin: https://evil.example                                          | 200
          /every  | Cookie: id=1; Origin: https://evil.example                            | 403
          /every  | Cookie: id=1; Origin: *                                               | 403
          """)
  void getsNoneWithCookiesUnlessItsOriginIsListed(String path, String headers, int status)
      throws Exception {
    for (String method : new String[] {"GET", "HEAD"}) {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: site.example\r\nAccept: text/event-stream\r\n"
              + headers.replace("; ", "\r\n")
              + "\r\n\r\n";
      try (RawClient client = RawClient.send(server.uri(path), 0, request)) {
        String head = client.readUntil("\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 " + status + " ");
        if (status == 403 && method.equals("GET")) {
          assertThat(head).contains("application/problem+json");
          assertThat(client.readUntil("}")).contains("allowedOrigins");
        }
      }
    }
  }
}
