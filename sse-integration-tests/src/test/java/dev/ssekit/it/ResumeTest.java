package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.EndpointStatistics;
import dev.ssekit.it.endpoints.ForgetfulSse;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.RoomsSse;
import dev.ssekit.it.endpoints.ScriptedSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that come back, in every container. */
class ResumeTest {
  private static final String HEADER = "Last-Event-ID";

  @ParameterizedTest
  @EnumSource(Container.class)
  void goesOnWhereTheClientLeftOff(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      String first = server.tick("/ticker", "1");
      String second = server.tick("/ticker", "2");
      String third = server.tick("/ticker", "3");
      try (StreamClient byHeader = server.stream("/ticker", HEADER, first);
          StreamClient byQuery = server.stream("/ticker?lastEventId=" + second);
          StreamClient byBoth = server.stream("/ticker?lastEventId=" + first, HEADER, third)) {
        server.tick("/ticker", "4");
        assertThat(byHeader.next()).contains("retry: 3000", "id: " + first);
        assertThat(byHeader.next()).containsExactly("id: " + second, "event: tick", "data: 2");
        assertThat(data(byHeader, 2)).containsExactly("3", "4");
        assertThat(data(byQuery, 2)).containsExactly("3", "4");
        assertThat(data(byBoth, 1)).containsExactly("4");
      }
      await()
          .untilAsserted(() -> {
            EndpointStatistics statistics = server.statistics("/ticker");
            assertThat(statistics.replayed()).isEqualTo(3);
            assertThat(statistics.delivered()).isEqualTo(6);
          });
      assertThat(server.get("/ticker/stats").body()).contains("\"replayed\":3");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void goesOnFromThePositionOfAClientThatHasReceivedNothing(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(RoomsSse.class))) {
      String position;
      try (StreamClient client = server.stream("/rooms/42")) {
        position = id(client.next());
      }
      server.tick("/rooms/{room}", "elsewhere", Map.of("room", "1"));
      server.tick("/rooms/{room}", "here", Map.of("room", "42"));
      try (StreamClient client = server.stream("/rooms/42", HEADER, position)) {
        assertThat(client.nextData()).isEqualTo("here");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void tellsOfAGapWhereItCannot(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      String last = server.tick("/ticker", "1");
      String oddities = "x".repeat(500);
      try (StreamClient garbage = server.stream("/ticker", HEADER, "<script>\"");
          StreamClient tooLong = server.stream("/ticker", HEADER, oddities);
          StreamClient control = server.stream("/ticker?lastEventId=a%0Ab%00");
          StreamClient foreign = server.stream("/ticker", HEADER, "abc-17");
          StreamClient none = server.stream("/ticker?lastEventId=")) {
        assertThat(none.next()).contains("id: " + last);
        server.tick("/ticker", "2");
        for (StreamClient client : List.of(garbage, tooLong, control)) {
          assertThat(client.nextEvent())
              .containsExactly(
                  "id: " + last,
                  "event: gap",
                  "data: {\"to\":\"" + last + "\",\"reason\":\"unknown\"}");
          assertThat(client.nextData()).isEqualTo("2");
        }
        assertThat(foreign.nextData()).startsWith("{\"from\":\"abc-17\",\"to\":\"");
        assertThat(data(foreign, 2)).containsExactly("1", "2");
        assertThat(data(none, 1)).containsExactly("2");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void showsNobodyWhatHeMayNotSeeNow(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(
            container,
            Applications.scripted(stream ->
                stream.setMetadata("user", stream.request().header("X-User").orElse(""))))) {
      String start = server.tick("/scripted", "0");
      server.tick("/scripted", "for ann", Map.of("user", "ann"));
      server.tick("/scripted", "for bob", Map.of("user", "bob"));
      try (StreamClient ann = server.stream("/scripted?user=bob", HEADER, start, "X-User", "ann");
          StreamClient bob = server.stream("/scripted", HEADER, start, "X-User", "bob")) {
        server.tick("/scripted", "for all");
        assertThat(data(ann, 2)).containsExactly("for ann", "for all");
        assertThat(data(bob, 2)).containsExactly("for bob", "for all");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isNotOfferedWithoutReplay(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(ForgetfulSse.class))) {
      String first = server.tick("/forgetful", "1");
      server.tick("/forgetful", "2");
      try (StreamClient client = server.stream("/forgetful", HEADER, first)) {
        assertThat(client.next()).containsExactly(": connected", "retry: 3000");
        assertThat(client.next()).containsExactly(": heartbeat");
        server.tick("/forgetful", "3");
        assertThat(client.nextEvent()).containsExactly("event: tick", "data: 3");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void waitsForWhatHasYetToReachThisNode(Container container) throws Exception {
    HeldBackBackend backend = new HeldBackBackend();
    try (TestServer server =
        TestServer.start(
            container,
            Applications.configured(config -> config.backend(() -> backend), ScriptedSse.class)
                .register(
                    Applications.binding((OnConnectScript) stream -> backend.letThrough())))) {
      Streams.awaitServed(server, "/scripted");
      server.tick("/scripted", "1");
      backend.hold();
      String second = server.tick("/scripted", "2");
      server.tick("/scripted", "3");
      try (StreamClient client = server.stream("/scripted", HEADER, second)) {
        assertThat(client.next()).contains("id: " + second);
        assertThat(client.nextData()).isEqualTo("3");
        server.tick("/scripted", "4");
        assertThat(client.nextData()).isEqualTo("4");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void tellsAClientToComeBackWhereThatTakesTooLong(Container container) throws Exception {
    HeldBackBackend backend = new HeldBackBackend();
    try (TestServer server =
        TestServer.start(
            container,
            Applications.configured(config -> config.backend(() -> backend), TickerSse.class))) {
      Streams.awaitServed(server, "/ticker");
      backend.hold();
      String last = server.tick("/ticker", "1");
      try (StreamClient client = server.stream("/ticker", HEADER, last)) {
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.next()).singleElement().asString().matches("retry: [3-8][0-9]{3}");
        assertThat(client.next()).isEqualTo(StreamClient.END);
        assertThat(backend.timesAsked()).isOne();
      }
      backend.letThrough();
      try (StreamClient client = server.stream("/ticker", HEADER, last)) {
        server.tick("/ticker", "2");
        assertThat(client.nextData()).isEqualTo("2");
      }
    }
  }

  private static List<String> data(StreamClient client, int events) throws Exception {
    List<String> data = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      data.add(client.nextData());
    }
    return data;
  }

  private static String id(List<String> block) {
    return block.stream()
        .filter(line -> line.startsWith("id: "))
        .map(line -> line.substring("id: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
