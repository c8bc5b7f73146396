package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.TickerSse;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NegotiationTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void answersHeadWithTheHeadersAlone(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      HttpResponse<String> head = server.head("/ticker", "Accept", "text/event-stream");
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().firstValue("Content-Type"))
          .hasValue("text/event-stream;charset=utf-8");
      assertThat(head.body()).isEmpty();
      assertThat(server.hub().endpoint("/ticker").connections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/json                              | 406
          text/html, application/json;q=0.9             | 406
          text/event-stream;q=0                         | 406
          text/event-stream;q=0.000, text/plain         | 406
          text/event-stream;q=0, */*                    | 406
          text/*;q=0, text/html                         | 406
          */*                                           | 200
          text/*                                        | 200
          text/event-stream;q=0.001                     | 200
          text/html, text/event-stream;q=0.5            | 200
          text/event-stream, */*;q=0                    | 200
          TEXT/Event-Stream                             | 200
          """)
  void opensForThoseThatAcceptEventStreams(String accept, int status) throws Exception {
    try (TestServer server =
        TestServer.start(Container.GRIZZLY, Applications.of(TickerSse.class))) {
      HttpResponse<String> head = server.head("/ticker", "Accept", accept);
      assertThat(head.statusCode()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void saysWhatToAcceptInstead(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      HttpResponse<String> refused = server.get("/ticker", "Accept", "application/json");
      Problems.assertProblem(refused, 406, "Accept: text/event-stream");
    }
  }
}
