package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens while {@code onConnect} runs is no sign of a slow client. */
class BeforeOpeningTest {
  private static final Bounds THREE_EVENTS = new Bounds(3, 1 << 20);
  private static final Bounds THOUSAND_BYTES = new Bounds(1000, 1000);
  private static final Map<String, List<String>> MINE = Map.of("channel", List.of("mine"));
  private static final Map<String, String> FOR_ME = Map.of("channel", "mine");
  private static final Map<String, String> FOR_OTHERS = Map.of("channel", "others");

  @ParameterizedTest
  @EnumSource
  void whatOtherChannelsCarryCostsAClientAtMostAGap(Overflow overflow) throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 16, overflow)) {
      SimulatedTransport client = endpoint.connect(MINE);
      broadcast(endpoint, FOR_OTHERS, 100);
      client.open();
      assertThat(client.write()).isEqualTo(Outgoing.Progress.IDLE);
      endpoint.broadcast("mine", FOR_ME);
      client.write();
      assertThat(client.text()).startsWith(": connected\nretry: 3000\nid: e-0\n\nid: e-84\n");
      assertThat(client.data()).containsExactly(expired("e-0", "e-84"), "mine");
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatOtherChannelsCarryCostsWhoResumesOneGap(Overflow overflow) throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 16, overflow)) {
      endpoint.broadcast("1", FOR_ME);
      SimulatedTransport client = endpoint.reconnect("e-0", MINE);
      broadcast(endpoint, FOR_OTHERS, 100);
      client.open();
      client.write();
      assertThat(client.data()).containsExactly(expired("e-0", "e-85"));
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatLeavesTheLogBeforeTheFirstWriteCostsAClientAtMostAGap(Overflow overflow)
      throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 16, overflow)) {
      SimulatedTransport client = endpoint.open(MINE);
      broadcast(endpoint, FOR_OTHERS, 100);
      assertThat(client.write()).isEqualTo(Outgoing.Progress.IDLE);
      assertThat(client.data()).containsExactly(expired("e-0", "e-84"));
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatMatchesDoesNotCountAsPending(Overflow overflow) throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 64, overflow)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      broadcast(endpoint, Map.of(), 20);
      client.open();
      endpoint.broadcast("20");
      client.writeTo(
          client.during(
              "data: 1\n",
              () -> {
                endpoint.broadcast("21");
                endpoint.broadcast("22");
              }));
      client.write();
      assertThat(client.data()).isEqualTo(data(23));
      assertThat(endpoint.slowClients()).isZero();
      assertThat(endpoint.delivery().counters().dropped()).isZero();
    }
  }

  @Test
  void aClientThatTakesNothingOnceItIsOpenIsHeldToItsBounds() {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 64, Overflow.DISCONNECT)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      broadcast(endpoint, Map.of(), 20);
      client.open();
      broadcast(endpoint, Map.of(), 4);
      assertThat(client.isAborted()).isTrue();
      assertThat(endpoint.slowClients()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatOnConnectSendsDoesNotCountAsPending(Overflow overflow) throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 64, overflow)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      data(20).forEach(client::send);
      client.open();
      endpoint.broadcast("20");
      assertThat(client.send("21")).isTrue();
      client.writeTo(client.during("data: 1\n", () -> endpoint.broadcast("22")));
      client.write();
      assertThat(client.data()).isEqualTo(data(23));
      assertThat(endpoint.slowClients()).isZero();
      assertThat(endpoint.delivery().counters().dropped()).isZero();
    }
  }

  @Test
  void whatOnConnectSendsIsNotDroppedForWhatIsSentLater() throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 64, Overflow.DROP_OLDEST)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      data(2).forEach(client::send);
      client.open();
      for (int i = 1; i <= 5; i++) {
        assertThat(client.send("later " + i)).isTrue();
      }
      client.write();
      assertThat(client.data()).hasSize(6).endsWith("0", "1", "later 3", "later 4", "later 5");
    }
  }

  @Test
  void whatOnConnectSendsIsBoundByItsBytesAndNoSignOfASlowClient() {
    try (Endpoint endpoint = endpoint(THOUSAND_BYTES, 16, Overflow.DISCONNECT)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      assertThat(client.send("x".repeat(900))).isTrue();
      assertThat(client.send("x".repeat(900))).isFalse();
      assertThat(client.connection().isAborted()).isTrue();
      assertThat(client.open()).isFalse();
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @Test
  void oneBlockOfOnConnectIsSentHoweverLargeItIs() throws IOException {
    try (Endpoint endpoint = endpoint(THOUSAND_BYTES, 16, Overflow.DISCONNECT)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      assertThat(client.send("x".repeat(5000))).isTrue();
      client.open();
      client.write();
      assertThat(client.data()).containsExactly("x".repeat(5000));
    }
  }

  @Test
  void whatOnConnectHasSentIsWrittenThoughItCloses() throws IOException {
    try (Endpoint endpoint = endpoint(THREE_EVENTS, 16, Overflow.DISCONNECT)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      data(20).forEach(client::send);
      client.connection().close();
      client.open();
      broadcast(endpoint, Map.of(), 8);
      assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
      assertThat(client.data()).isEqualTo(data(20));
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  private static Endpoint endpoint(Bounds bounds, int logEvents, Overflow overflow) {
    return new Endpoint(bounds, logEvents, Duration.ZERO, overflow);
  }

  private static void broadcast(Endpoint endpoint, Map<String, String> filter, int events) {
    data(events).forEach(event -> endpoint.append(event, filter));
    endpoint.awaitFanOut();
  }

  private static List<String> data(int events) {
    return IntStream.range(0, events).mapToObj(Integer::toString).toList();
  }

  private static String expired(String from, String to) {
    return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"reason\":\"expired\"}";
  }
}
