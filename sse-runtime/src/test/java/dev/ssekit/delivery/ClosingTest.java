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

/** A stream that closes gets what was pending, whatever is broadcast after its end. */
class ClosingTest {
  private static final Bounds THREE_EVENTS = new Bounds(3, 1 << 20);

  @ParameterizedTest
  @EnumSource
  void writesWhatWasPendingWhateverComesAfterTheEnd(Overflow overflow) throws IOException {
    try (Endpoint endpoint = endpoint(64, overflow)) {
      SimulatedTransport client = client(endpoint);
      broadcast(endpoint, 1, 3);
      client.connection().close();
      broadcast(endpoint, 4, 20);
      assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
      assertThat(client.data()).containsExactly("1", "2", "3");
      assertNobodyWasSlow(endpoint);
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesToItsEndThoughWhatFollowsHasLeftTheLog(Overflow overflow) throws IOException {
    try (Endpoint endpoint = endpoint(4, overflow)) {
      SimulatedTransport client = client(endpoint);
      client.send("direct");
      client.connection().sendAway(EndReason.DRAINED);
      broadcast(endpoint, 1, 20);
      assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
      assertThat(client.data()).containsExactly("direct");
      assertThat(client.parsed().lastEventId()).isEqualTo("e-0");
      assertNobodyWasSlow(endpoint);
    }
  }

  @Test
  void keepsTheNewestBeforeTheEnd() throws IOException {
    try (Endpoint endpoint = endpoint(64, Overflow.DROP_OLDEST)) {
      SimulatedTransport client = client(endpoint);
      broadcast(endpoint, 1, 5);
      client.connection().close();
      broadcast(endpoint, 6, 20);
      client.write();
      assertThat(client.data()).hasSize(4).endsWith("3", "4", "5");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(2);
    }
  }

  @Test
  void keepsTheLatestBeforeTheEnd() throws IOException {
    try (Endpoint endpoint = endpoint(64, Overflow.KEEP_LATEST)) {
      SimulatedTransport client = client(endpoint);
      for (int i = 1; i <= 5; i++) {
        endpoint.broadcastAbout("acme", Integer.toString(i));
      }
      client.connection().close();
      endpoint.broadcastAbout("acme", "6");
      client.write();
      assertThat(client.data()).containsExactly("5");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(4);
    }
  }

  @Test
  void isGivenUpWhereItsClientTakesNothing() throws IOException {
    try (Endpoint endpoint = endpoint(64, Overflow.DISCONNECT)) {
      SimulatedTransport client = client(endpoint);
      broadcast(endpoint, 1, 3);
      client.connection().close();
      client.block();
      client.connection().visit(System.nanoTime() + Duration.ofSeconds(31).toNanos());
      assertThat(client.isAborted()).isTrue();
      assertThat(endpoint.slowClients()).isEqualTo(1);
      assertThat(endpoint.connections()).isZero();
    }
  }

  private static Endpoint endpoint(int logEvents, Overflow overflow) {
    return new Endpoint(THREE_EVENTS, logEvents, Duration.ZERO, overflow);
  }

  private static SimulatedTransport client(Endpoint endpoint) throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    client.write();
    return client;
  }

  private static void broadcast(Endpoint endpoint, int first, int last) {
    List<String> data = IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    data.forEach(event -> endpoint.broadcastAbout("all", event));
  }

  private static void assertNobodyWasSlow(Endpoint endpoint) {
    assertThat(endpoint.slowClients()).isZero();
    assertThat(endpoint.delivery().counters().dropped()).isZero();
  }
}
