package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumeTest {
  private static final Bounds THREE_EVENTS = new Bounds(3, 1 << 20);
  private static final Map<String, String> FOR_ME = Map.of("channel", "mine");
  private static final Map<String, String> FOR_OTHERS = Map.of("channel", "others");
  private static final Map<String, List<String>> MINE = Map.of("channel", List.of("mine"));

  @Test
  void goesOnWhereTheClientLeftOff() throws IOException {
    try (Endpoint endpoint = endpoint(10, 64)) {
      broadcast(endpoint, 1, 4);
      SimulatedTransport client = endpoint.resume("e-2", Map.of());
      endpoint.broadcast("5");
      client.write();
      endpoint.broadcast("6");
      client.write();
      assertThat(client.text()).startsWith(": connected\nretry: 3000\nid: e-2\n\nid: e-3\n");
      assertThat(client.data()).containsExactly("3", "4", "5", "6");
      assertThat(endpoint.delivery().counters().replayed()).isEqualTo(2);
      assertThat(endpoint.delivery().counters().delivered()).isEqualTo(4);
    }
  }

  @Test
  void goesOnBeforeTheFirstEventAndAfterTheLast() throws IOException {
    try (Endpoint endpoint = endpoint(10, 64)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport first = endpoint.resume("e-0", Map.of());
      SimulatedTransport last = endpoint.resume("e-2", Map.of());
      endpoint.broadcast("3");
      first.write();
      last.write();
      assertThat(first.data()).containsExactly("1", "2", "3");
      assertThat(last.data()).containsExactly("3");
    }
  }

  @Test
  void goesOnCompletelyAfterTheLastEventThatLeftTheLog() throws IOException {
    try (Endpoint endpoint = endpoint(4, 4)) {
      broadcast(endpoint, 1, 6);
      SimulatedTransport client = endpoint.resume("e-2", Map.of());
      client.write();
      assertThat(client.data()).containsExactly("3", "4", "5", "6");
    }
  }

  @Test
  void keepsAsManyEventsAsAClientMayResume() throws IOException {
    try (Endpoint endpoint = endpoint(64, 2)) {
      broadcast(endpoint, 1, 64);
      SimulatedTransport client = endpoint.resume("e-0", Map.of());
      client.write();
      assertThat(client.data()).hasSize(64);
    }
  }

  @Test
  void tellsOfAGapWhereMoreHasMatchedThanMayBeResumed() throws IOException {
    try (Endpoint endpoint = endpoint(3, 64)) {
      broadcast(endpoint, 1, 6);
      SimulatedTransport client = endpoint.resume("e-1", Map.of());
      client.write();
      assertThat(client.text()).contains("id: e-1\n\nid: e-3\nevent: gap\n");
      assertThat(client.data())
          .containsExactly(gap("\"from\":\"e-1\",", "e-3", "expired"), "4", "5", "6");
    }
  }

  @Test
  void countsOnlyWhatMatches() throws IOException {
    try (Endpoint endpoint = endpoint(2, 64)) {
      endpoint.broadcast("1", FOR_ME);
      for (int i = 0; i < 20; i++) {
        endpoint.broadcast("other", FOR_OTHERS);
      }
      endpoint.broadcast("2", FOR_ME);
      SimulatedTransport client = endpoint.resume("e-0", MINE);
      client.write();
      assertThat(client.data()).containsExactly("1", "2");
    }
  }

  @Test
  void countsNotWhatIsBroadcastWhileOnConnectRuns() throws IOException {
    try (Endpoint endpoint = endpoint(2, 64)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport client = endpoint.reconnect("e-0", Map.of());
      broadcast(endpoint, 3, 5);
      client.open();
      client.write();
      assertThat(client.data()).containsExactly("1", "2", "3", "4", "5");
      assertThat(endpoint.delivery().counters().replayed()).isEqualTo(2);
    }
  }

  @Test
  void judgesByTheMetadataThatOnConnectHasSet() throws IOException {
    try (Endpoint endpoint = endpoint(2, 64)) {
      endpoint.broadcast("secret", FOR_OTHERS);
      endpoint.broadcast("mine", FOR_ME);
      endpoint.broadcast("secret", FOR_OTHERS);
      SimulatedTransport client =
          endpoint.reconnect("e-0", Map.of("channel", List.of("mine", "others")));
      client.connection().metadata().set("channel", List.of("mine"));
      client.open();
      client.write();
      assertThat(client.data()).containsExactly("mine");
    }
  }

  @Test
  void tellsOfAGapWhatLeavesTheLogWhileOnConnectRuns() throws IOException {
    try (Endpoint endpoint = endpoint(4, 4)) {
      broadcast(endpoint, 1, 4);
      SimulatedTransport client = endpoint.reconnect("e-0", Map.of());
      broadcast(endpoint, 5, 6);
      client.open();
      client.write();
      assertThat(client.data())
          .containsExactly(gap("\"from\":\"e-0\",", "e-2", "expired"), "3", "4", "5", "6");
    }
  }

  @Test
  void goesOnWithTheOldestThatMayBeResumedAfterAnIdThatIsNotKnown() throws IOException {
    try (Endpoint endpoint = endpoint(2, 4)) {
      broadcast(endpoint, 1, 6);
      SimulatedTransport client = endpoint.resume("e-1", Map.of());
      assertThat(client.connection().hasFoundItsPlace()).isFalse();
      client.write();
      assertThat(client.text()).startsWith(": connected\nretry: 3000\n\nid: e-4\nevent: gap\n");
      assertThat(client.data())
          .containsExactly(gap("\"from\":\"e-1\",", "e-4", "unknown"), "5", "6");
    }
  }

  @Test
  void goesOnWithTheOldestKeptAfterAnIdThatIsNotKnown() throws IOException {
    try (Endpoint endpoint = endpoint(256, 64)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport client = endpoint.resume("other-17", Map.of());
      client.write();
      assertThat(client.data())
          .containsExactly(gap("\"from\":\"other-17\",", "e-0", "unknown"), "1", "2");
    }
  }

  @Test
  void goesOnLiveAfterNoPositionAtAllAndEchoesNothing() throws IOException {
    try (Endpoint endpoint = endpoint(10, 64)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport client =
          new SimulatedTransport(
              endpoint.delivery().connect(new Metadata(Map.of()), Resume.afterNothingKnown()));
      assertThat(client.connection().hasFoundItsPlace()).isTrue();
      client.open();
      endpoint.broadcast("3");
      client.write();
      assertThat(client.data()).containsExactly(gap("", "e-2", "unknown"), "3");
    }
  }

  @Test
  void findsAnEventThatComesAfterTheConnection() throws IOException {
    try (Endpoint endpoint = endpoint(10, 64)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport client = endpoint.reconnect("e-4", Map.of());
      assertThat(client.connection().hasFoundItsPlace()).isFalse();
      broadcast(endpoint, 3, 5);
      client.open();
      client.write();
      endpoint.broadcast("6");
      client.write();
      assertThat(client.data()).containsExactly("5", "6");
      assertThat(endpoint.delivery().counters().replayed()).isZero();
    }
  }

  @Test
  void sendsWhatOnConnectSendsAfterWhatWasMissed() throws IOException {
    try (Endpoint endpoint = endpoint(10, 64)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport client = endpoint.reconnect("e-0", Map.of());
      client.send("welcome");
      broadcast(endpoint, 3, 3);
      client.open();
      client.write();
      assertThat(client.data()).containsExactly("1", "2", "welcome", "3");
    }
  }

  @Test
  void isNotAskedOfASlowClientsBounds() throws IOException {
    for (Overflow overflow : Overflow.values()) {
      try (Endpoint endpoint = Endpoint.replaying(100, 128, THREE_EVENTS, overflow)) {
        broadcast(endpoint, 1, 50);
        SimulatedTransport client = endpoint.resume("e-0", Map.of());
        broadcast(endpoint, 51, 53);
        client.write();
        assertThat(client.data()).isEqualTo(data(1, 53));
        assertThat(endpoint.slowClients()).isZero();
        assertThat(endpoint.delivery().counters().dropped()).isZero();
      }
    }
  }

  @Test
  void holdsAClientThatTakesNothingToItsBounds() {
    try (Endpoint endpoint = Endpoint.replaying(100, 128, THREE_EVENTS, Overflow.DISCONNECT)) {
      broadcast(endpoint, 1, 50);
      SimulatedTransport client = endpoint.resume("e-0", Map.of());
      broadcast(endpoint, 51, 54);
      assertThat(client.isAborted()).isTrue();
      assertThat(endpoint.slowClients()).isEqualTo(1);
    }
  }

  @Test
  void tellsOfAGapWhatLeavesTheLogWhileItIsReplayed() throws IOException {
    try (Endpoint endpoint = Endpoint.replaying(8, 8, Endpoint.WIDE, Overflow.DISCONNECT)) {
      broadcast(endpoint, 1, 8);
      SimulatedTransport client = endpoint.resume("e-0", Map.of());
      client.writeTo(client.during("data: 1\n", () -> broadcast(endpoint, 9, 12)));
      client.write();
      assertThat(client.data())
          .containsExactly(
              "1",
              gap("\"from\":\"e-1\",", "e-4", "expired"),
              "5",
              "6",
              "7",
              "8",
              "9",
              "10",
              "11",
              "12");
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @Test
  void isNotOfferedWithoutReplay() throws IOException {
    try (Endpoint endpoint = endpoint(0, 4)) {
      broadcast(endpoint, 1, 2);
      SimulatedTransport client = endpoint.resume("e-1", Map.of());
      broadcast(endpoint, 3, 3);
      endpoint.lose("e-9");
      client.write();
      assertThat(client.text())
          .isEqualTo(
              """
              : connected
              retry: 3000

              data: 3

              event: gap
              data: {"reason":"lost"}

              """);
    }
  }

  private static Endpoint endpoint(int replay, int logEvents) {
    return Endpoint.replaying(replay, logEvents, Endpoint.WIDE, Overflow.DISCONNECT);
  }

  private static void broadcast(Endpoint endpoint, int first, int last) {
    data(first, last).forEach(endpoint::broadcast);
  }

  private static List<String> data(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }

  private static String gap(String from, String to, String reason) {
    return "{" + from + "\"to\":\"" + to + "\",\"reason\":\"" + reason + "\"}";
  }
}
