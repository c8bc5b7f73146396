package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final Map<String, String> NEWS = Map.of("channel", "news");
  private static final Map<String, String> SPORTS = Map.of("channel", "sports");

  private final Endpoint endpoint = Endpoint.wide();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void opensWithItsPositionBeforeAllElse() throws IOException {
    endpoint.broadcast("before");
    SimulatedTransport client = endpoint.connect(Map.of());
    client.send("welcome");
    endpoint.broadcast("after");
    client.open();
    assertThat(client.write()).isEqualTo(Outgoing.Progress.IDLE);
    assertThat(client.text()).startsWith(": connected\nretry: 3000\nid: e-1\n\ndata: welcome\n\n");
    assertThat(client.data()).containsExactly("welcome", "after");
  }

  @Test
  void writesTheOpeningBlockOnce() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    client.write();
    client.write();
    assertThat(client.text()).isEqualTo(": connected\nretry: 3000\nid: e-0\n\n");
  }

  @Test
  void writesAllThatIsPendingInOrder() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    List<String> data = IntStream.range(0, 500).mapToObj(i -> "event " + i).toList();
    data.forEach(event -> endpoint.append(event, Map.of()));
    endpoint.awaitFanOut();
    client.write();
    assertThat(client.data()).isEqualTo(data);
    assertThat(client.parsed().lastEventId()).isEqualTo("e-500");
    assertThat(endpoint.delivery().counters().delivered()).isEqualTo(500);
    assertThat(endpoint.delivery().counters().broadcast()).isEqualTo(500);
  }

  @Test
  void writesMoreThanFitsIntoOneGo() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    String large = "x".repeat(40_000);
    for (int i = 0; i < 4; i++) {
      endpoint.broadcast(large + i);
    }
    client.send("last");
    assertThat(client.write()).isEqualTo(Outgoing.Progress.IDLE);
    assertThat(client.data()).containsExactly(large + 0, large + 1, large + 2, large + 3, "last");
  }

  @Test
  void putsADirectBlockWhereItWasSentAmongTheBroadcasts() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    client.send("direct 0");
    endpoint.broadcast("broadcast 1");
    client.send("direct 1");
    client.send("direct 1, too");
    endpoint.broadcast("broadcast 2");
    endpoint.broadcast("broadcast 3");
    client.send("direct 3");
    client.write();
    assertThat(client.data())
        .containsExactly(
            "direct 0",
            "broadcast 1",
            "direct 1",
            "direct 1, too",
            "broadcast 2",
            "broadcast 3",
            "direct 3");
  }

  @Test
  void putsADirectBlockAfterWhatTheLogHeldAtTheCallThoughNobodyWasWokenYet() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    for (int i = 0; i < 100; i++) {
      endpoint.append("broadcast", Map.of());
      client.send("direct " + i);
      client.write();
    }
    endpoint.awaitFanOut();
    client.write();
    List<String> expected =
        IntStream.range(0, 200)
            .mapToObj(i -> i % 2 == 0 ? "broadcast" : "direct " + i / 2)
            .toList();
    assertThat(client.data()).isEqualTo(expected);
  }

  @Test
  void receivesWhatItsMetadataMatch() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of("channel", List.of("news", "weather")));
    endpoint.broadcast("to all");
    endpoint.broadcast("to news", NEWS);
    endpoint.broadcast("to sports", SPORTS);
    endpoint.broadcast("to german news", Map.of("channel", "news", "lang", "de"));
    client.write();
    assertThat(client.data()).containsExactly("to all", "to news");
  }

  @Test
  void isNotWokenByWhatDoesNotMatch() {
    SimulatedTransport client = endpoint.open(Map.of("channel", List.of("news")));
    endpoint.broadcast("to sports", SPORTS);
    assertThat(client.wakes()).isZero();
  }

  @Test
  void countsAChangeOfItsMetadataForAllThatIsUnwritten() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of("channel", List.of("news")));
    client.write();
    endpoint.broadcast("news 1", NEWS);
    endpoint.broadcast("sports 1", SPORTS);
    client.connection().metadata().set("channel", List.of("sports"));
    endpoint.broadcast("sports 2", SPORTS);
    client.write();
    assertThat(client.data()).containsExactly("sports 1", "sports 2");
  }

  @Test
  void countsAChangeDuringAWriteForTheNextEvent() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of("channel", List.of("news")));
    endpoint.broadcast("news 1", NEWS);
    endpoint.broadcast("news 2", NEWS);
    endpoint.broadcast("to all");
    client.writeTo(
        client.during("news 1", () -> client.connection().metadata().set("channel", List.of())));
    client.write();
    assertThat(client.data()).containsExactly("news 1", "to all");
  }

  @Test
  void receivesWhatIsBroadcastWhileOnConnectRuns() throws IOException {
    SimulatedTransport client = endpoint.connect(Map.of());
    endpoint.broadcast("news", NEWS);
    endpoint.broadcast("sports", SPORTS);
    client.connection().metadata().set("channel", List.of("news"));
    client.open();
    endpoint.broadcast("news, later", NEWS);
    client.write();
    assertThat(client.data()).containsExactly("news", "news, later");
  }

  @Test
  void isCountedFromWhenItOpens() {
    SimulatedTransport client = endpoint.connect(Map.of("channel", List.of("news")));
    assertThat(endpoint.connections()).isZero();
    client.open();
    assertThat(endpoint.connections()).isEqualTo(1);
    assertThat(endpoint.delivery().registry().count(NEWS)).isEqualTo(1);
    assertThat(endpoint.delivery().registry().count(SPORTS)).isZero();
    client.connection().abort();
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void writesWhatIsPendingWhenItCloses() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    endpoint.broadcast("pending");
    client.send("direct");
    client.connection().close();
    client.connection().close();
    assertThat(client.connection().isOpen()).isFalse();
    assertThat(client.send("late")).isFalse();
    endpoint.broadcast("late");
    assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(client.data()).containsExactly("pending", "direct");
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void opensAndEndsWhenOnConnectHasClosedIt() throws IOException {
    SimulatedTransport client = endpoint.connect(Map.of());
    client.send("bye");
    client.connection().close();
    assertThat(client.open()).isTrue();
    assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(client.data()).containsExactly("bye");
  }

  @Test
  void writesNothingOnceItIsAborted() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    client.write();
    client.send("direct");
    assertThat(client.connection().abort()).isTrue();
    assertThat(client.connection().abort()).isFalse();
    assertThat(client.isAborted()).isTrue();
    assertThat(client.connection().isOpen()).isFalse();
    assertThat(client.send("late")).isFalse();
    client.write();
    assertThat(client.data()).isEmpty();
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void writesNothingMoreWhenItIsAbortedDuringAWrite() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    endpoint.broadcast("first");
    endpoint.broadcast("second");
    client.writeTo(client.during("first", () -> client.connection().abort()));
    assertThat(client.data()).containsExactly("first");
  }

  @Test
  void neverOpensOnceItIsAborted() {
    SimulatedTransport client = endpoint.connect(Map.of());
    client.connection().abort();
    assertThat(client.open()).isFalse();
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void endsWhenItsTransportFails() {
    SimulatedTransport client = endpoint.open(Map.of());
    client.connection().ended(new IOException("gone"));
    assertThat(client.connection().isOpen()).isFalse();
    assertThat(endpoint.connections()).isZero();
    assertThat(endpoint.slowClients()).isZero();
  }

  @Test
  void isClosedWithItsHub() throws IOException {
    SimulatedTransport open = endpoint.open(Map.of());
    SimulatedTransport connecting = endpoint.connect(Map.of());
    endpoint.broadcast("last");
    endpoint.delivery().closeConnections(EndReason.DRAINED);
    assertThat(open.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(open.data()).containsExactly("last");
    assertThat(connecting.open()).isTrue();
    assertThat(connecting.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(connecting.data()).containsExactly("last");
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void writesNothingToAnOutputThatFails() {
    SimulatedTransport client = endpoint.open(Map.of());
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    BlockingTransport transport = new BlockingTransport();
    transport.run(client.connection(), broken, () -> {});
    assertThat(endpoint.connections()).isZero();
  }
}
