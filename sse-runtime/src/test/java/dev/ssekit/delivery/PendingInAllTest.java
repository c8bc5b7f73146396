package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all clients of a hub alone are still to be sent. */
class PendingInAllTest {
  private static final Bounds OWN = new Bounds(1000, Long.MAX_VALUE);
  private static final String MUCH = "x".repeat((int) Endpoint.IN_ALL - 1000);

  private final Endpoint endpoint = endpoint(Overflow.DISCONNECT);

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void isWhatHasBeenSentAndNotWritten() throws IOException {
    SimulatedTransport client = endpoint.connect(Map.of());
    client.send("before it opens");
    int first = Endpoint.block("before it opens").length;
    assertThat(now(endpoint)).isEqualTo(first);
    client.open();
    client.send("after");
    assertThat(now(endpoint)).isEqualTo(first + Endpoint.block("after").length);
    client.write();
    assertThat(now(endpoint)).isZero();
    assertThat(client.data()).containsExactly("before it opens", "after");
  }

  @Test
  void isGivenBackHoweverAConnectionEnds() throws IOException {
    SimulatedTransport aborted = sent();
    SimulatedTransport closed = sent();
    SimulatedTransport gone = sent();
    SimulatedTransport disconnected = sent();
    SimulatedTransport refused = endpoint.connect(Map.of());
    refused.send("welcome");
    aborted.connection().abort();
    closed.connection().close();
    closed.write();
    gone.connection().ended(new IOException("gone"));
    disconnected.connection().disconnect("out");
    refused.connection().abort();
    assertThat(now(endpoint)).isZero();
    disconnected.write();
    assertThat(List.of(aborted, closed, gone, disconnected, refused))
        .noneMatch(client -> client.send("late"));
    assertThat(now(endpoint)).isZero();
  }

  @Test
  void endsTheConnectionWhoseSendWouldExceedIt() throws IOException {
    SimulatedTransport taking = endpoint.open(Map.of());
    assertThat(taking.send(MUCH)).isTrue();
    SimulatedTransport unlucky = endpoint.open(Map.of());
    assertThat(unlucky.send(MUCH)).isFalse();
    assertThat(unlucky.isAborted()).isTrue();
    assertThat(endpoint.slowClients()).isEqualTo(1);
    assertThat(endpoint.delivery().counters().pendingLimitReached()).isEqualTo(1);
    taking.write();
    assertThat(taking.data()).containsExactly(MUCH);
    SimulatedTransport lucky = endpoint.open(Map.of());
    assertThat(lucky.send(MUCH)).isTrue();
  }

  @Test
  void abortsAConnectionThatIsStillOpening() {
    SimulatedTransport taking = endpoint.open(Map.of());
    taking.send(MUCH);
    SimulatedTransport opening = endpoint.connect(Map.of());
    assertThat(opening.send(MUCH)).isFalse();
    assertThat(opening.connection().isAborted()).isTrue();
    assertThat(endpoint.slowClients()).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISCONNECT")
  void takesTheRoomFromTheConnectionsOwnWhereItIsToStay(Overflow overflow) throws IOException {
    try (Endpoint keeping = endpoint(overflow)) {
      SimulatedTransport client = keeping.open(Map.of());
      client.write();
      client.send("older");
      assertThat(client.send(MUCH)).isTrue();
      assertThat(client.send(MUCH + "!")).isTrue();
      client.write();
      assertThat(client.data()).hasSize(2).last().isEqualTo(MUCH + "!");
      assertThat(client.data().get(0)).contains("overflow");
      assertThat(keeping.delivery().counters().dropped()).isEqualTo(2);
      assertThat(now(keeping)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISCONNECT")
  void leavesOutWhatHasNoRoomBesideTheOthers(Overflow overflow) throws IOException {
    try (Endpoint keeping = endpoint(overflow)) {
      SimulatedTransport other = keeping.open(Map.of());
      other.send(MUCH);
      SimulatedTransport client = keeping.open(Map.of());
      client.write();
      assertThat(client.send(MUCH)).isFalse();
      assertThat(client.connection().isOpen()).isTrue();
      client.write();
      assertThat(client.data()).singleElement().asString().contains("overflow");
      assertThat(keeping.delivery().counters().dropped()).isEqualTo(1);
      other.write();
      assertThat(client.send("again")).isTrue();
    }
  }

  private SimulatedTransport sent() {
    SimulatedTransport client = endpoint.open(Map.of());
    assertThat(client.send("one")).isTrue();
    assertThat(client.send("two")).isTrue();
    return client;
  }

  private static Endpoint endpoint(Overflow overflow) {
    return new Endpoint(OWN, 16, Duration.ZERO, overflow);
  }

  private static long now(Endpoint endpoint) {
    return endpoint.pendingInAll().now();
  }
}
