package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.EventsSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void opensWithHeadersThatKeepItPlainAndUnbuffered(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
      assertThat(client.header("Cache-Control")).isEqualTo("no-cache, no-transform");
      assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
      assertThat(client.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(client.header("Content-Encoding")).isEmpty();
      assertThat(client.header("Content-Length")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void sendsItsFirstBlockAtOnce(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      assertThat(client.next())
          .satisfiesExactlyInAnyOrder(
              line -> assertThat(line).isEqualTo("retry: 3000"),
              line -> assertThat(line).startsWith(":"),
              line -> assertThat(line).matches("id: \\S+"));
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void carriesWhatOnConnectSentAndThenBroadcasts(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(EventsSse.class));
        StreamClient client = server.stream("/events")) {
      assertThat(client.nextEvent())
          .containsExactly("event: connection", "data: {\"message\":\"Welcome!\"}");
      String answer = server.broadcast("/events", "{\"event\":\"update\",\"data\":\"hi\"}").body();
      List<String> event = client.nextEvent();
      assertThat(event).hasSize(3).contains("event: update", "data: hi");
      assertThat(answer)
          .isEqualTo("{\"id\":\"" + event.get(0).substring("id: ".length()) + "\",\"matched\":1}");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void writesDataLineByLineAndNoNameForMessages(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      server.broadcast("/ticker", "{\"data\":\"one\\ntwo\\r\\nthree\\rfour \u00fc \ud83d\ude80\"}");
      List<String> event = client.nextEvent();
      assertThat(event.get(0)).startsWith("id: ");
      assertThat(event.subList(1, event.size()))
          .containsExactly("data: one", "data: two", "data: three", "data: four ü 🚀");
      server.hub().broadcast("message", Map.of("a", 1));
      assertThat(client.nextEvent()).hasSize(2).contains("data: {\"a\":1}");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void deliversLargeEventsWhole(Container container) throws Exception {
    String large = "x".repeat(700_000);
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      for (int i = 0; i < 5; i++) {
        assertThat(server.broadcast("/ticker", "{\"data\":\"" + large + i + "\"}").statusCode())
            .isEqualTo(202);
        assertThat(client.nextData()).isEqualTo(large + i);
      }
    }
  }
}
