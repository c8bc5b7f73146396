package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowClientTest {
  private static final Bounds TEN_EVENTS = new Bounds(10, 1 << 20);

  @Test
  void isDisconnectedWhenMoreEventsArePendingThanItsBound() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      broadcast(endpoint, 10);
      assertThat(endpoint.connections()).isEqualTo(1);
      broadcast(endpoint, 1);
      assertGone(endpoint, client);
    }
  }

  @Test
  void isDisconnectedWhenMoreBytesArePendingThanItsBound() throws IOException {
    try (Endpoint endpoint = new Endpoint(new Bounds(1000, 500), 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      endpoint.broadcast("x".repeat(400));
      assertThat(endpoint.connections()).isEqualTo(1);
      endpoint.broadcast("x".repeat(100));
      assertGone(endpoint, client);
    }
  }

  @Test
  void isDisconnectedByWhatItAloneIsSent() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      for (int i = 0; i < 10; i++) {
        assertThat(client.send("direct")).isTrue();
      }
      assertThat(client.send("one too many")).isFalse();
      assertGone(endpoint, client);
    }
  }

  @Test
  void isDisconnectedByBroadcastsAndWhatItAloneIsSentTogether() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      for (int i = 0; i < 6; i++) {
        client.send("direct");
      }
      broadcast(endpoint, 4);
      assertThat(endpoint.connections()).isEqualTo(1);
      broadcast(endpoint, 1);
      assertGone(endpoint, client);
    }
  }

  @Test
  void isDisconnectedWhenItStallsInTheMiddleOfAWrite() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      endpoint.broadcast("stalls");
      client.writeTo(
          client.during(
              "stalls",
              () -> {
                broadcast(endpoint, 10);
                assertThat(endpoint.connections()).isEqualTo(1);
                broadcast(endpoint, 1);
                assertGone(endpoint, client);
              }));
    }
  }

  @Test
  void isDisconnectedWhenItStallsInAHeartbeat() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ofHours(1))) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      client.connection().visit(System.nanoTime() + Duration.ofHours(1).toNanos());
      client.writeTo(
          client.during(
              "heartbeat",
              () -> {
                broadcast(endpoint, 11);
                assertGone(endpoint, client);
              }));
    }
  }

  @Test
  void isDisconnectedByWhatItAloneIsSentAfterBroadcasts() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      broadcast(endpoint, 6);
      for (int i = 0; i < 4; i++) {
        assertThat(client.send("direct")).isTrue();
      }
      assertThat(client.send("one too many")).isFalse();
      assertGone(endpoint, client);
    }
  }

  @Test
  void isDisconnectedThoughItsMetadataMatchMoreMeanwhile() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of("channel", List.of("mine")));
      client.write();
      endpoint.broadcast("first" + "x".repeat(70_000));
      endpoint.broadcast("second");
      client
          .connection()
          .writeTo(
              client.during(
                  "first",
                  () -> {
                    broadcast(endpoint, 1);
                    endpoint.broadcastToOthers(20);
                    endpoint.broadcast("last of others", Endpoint.OTHERS);
                    broadcast(endpoint, 1);
                  }));
      client.connection().metadata().set("channel", List.of("mine", "other"));
      client.writeTo(
          client.during(
              "last of others",
              () -> {
                broadcast(endpoint, 9);
                assertThat(endpoint.connections()).isEqualTo(1);
                broadcast(endpoint, 1);
                assertGone(endpoint, client);
              }));
    }
  }

  @Test
  void isGoneThoughItsTransportFailsToAbort() {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport broken =
          new SimulatedTransport(endpoint.delivery().connect(new Metadata(Map.of()))) {
            @Override
            public void abort() {
              throw new LinkageError("of a container, for instance");
            }
          };
      broken.open();
      assertThat(broken.connection().abort()).isTrue();
      assertThat(endpoint.connections()).isZero();
    }
  }

  @Test
  void isCountedOnce() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      broadcast(endpoint, 50);
      client.send("late");
      assertGone(endpoint, client);
    }
  }

  @Test
  void staysWhenItKeepsUp() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      for (int i = 0; i < 50; i++) {
        broadcast(endpoint, 10);
        client.write();
      }
      assertThat(client.data()).hasSize(500);
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @Test
  void staysWhenItAloneIsSentMoreThanItsBoundInOneBlock() throws IOException {
    try (Endpoint endpoint = new Endpoint(new Bounds(10, 500), 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      for (int i = 0; i < 3; i++) {
        assertThat(client.send("x".repeat(1000))).isTrue();
        client.write();
      }
      assertThat(client.data()).hasSize(3);
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @Test
  void staysWhenItIsSentMoreAfterItHasTakenBroadcasts() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 64, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      broadcast(endpoint, 10);
      client.write();
      for (int i = 0; i < 10; i++) {
        assertThat(client.send("direct")).isTrue();
      }
      client.write();
      assertThat(client.data()).hasSize(20);
    }
  }

  @Test
  void isDisconnectedWhenWhatIsPendingLeavesTheLog() throws IOException {
    try (Endpoint endpoint = new Endpoint(Endpoint.WIDE, 16, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      endpoint.broadcast("pending");
      endpoint.broadcastToOthers(100);
      assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
      assertThat(client.data()).isEmpty();
      assertGone(endpoint, client);
    }
  }

  @Test
  void boundsWhatOnConnectSendsByItsBytesOnly() {
    try (Endpoint endpoint = new Endpoint(new Bounds(2, 10_000), 16, Duration.ZERO)) {
      SimulatedTransport client = endpoint.connect(Map.of());
      for (int i = 0; i < 9; i++) {
        assertThat(client.send("x".repeat(1000))).isTrue();
      }
      assertThat(client.send("x".repeat(1000))).isFalse();
      assertThat(client.connection().isAborted()).isTrue();
      assertThat(client.open()).isFalse();
    }
  }

  @Test
  void costsOtherClientsNothing() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 16, Duration.ZERO)) {
      SimulatedTransport stalled = endpoint.open(Map.of());
      SimulatedTransport client = endpoint.open(Map.of());
      List<String> data = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
      for (String event : data) {
        endpoint.broadcast(event);
        client.write();
      }
      assertThat(client.data()).isEqualTo(data);
      assertGone(endpoint, stalled);
    }
  }

  private static void broadcast(Endpoint endpoint, int events) {
    for (int i = 0; i < events; i++) {
      endpoint.broadcast("x");
    }
  }

  private static void assertGone(Endpoint endpoint, SimulatedTransport client) {
    assertThat(client.connection().isOpen()).isFalse();
    assertThat(client.isAborted()).isTrue();
    assertThat(endpoint.delivery().registry().count(Map.of("channel", "none"))).isZero();
    assertThat(endpoint.slowClients()).isEqualTo(1);
  }
}
