package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MaxAgeTest {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LEAST = Duration.ofMinutes(48);

  private final Endpoint endpoint = Endpoint.aging(LONGEST);

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void endsNoConnectionBeforeItsTime() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    visitAfter(client, LEAST.minusMinutes(1));
    assertThat(client.write()).isEqualTo(Outgoing.Progress.IDLE);
    visitAfter(client, LONGEST);
    assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void writesWhatIsPendingThenWhenToComeBackAndThePosition() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    endpoint.broadcast("pending");
    client.send("for you alone");
    visitAfter(client, LONGEST);
    assertThat(client.send("late")).isFalse();
    endpoint.broadcast("after the end");
    assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(client.data()).containsExactly("pending", "for you alone");
    assertThat(client.parsed().lastEventId()).isEqualTo("e-1");
    assertThat(client.parsed().reconnectionTime()).isBetween(1500L, 4500L);
    assertThat(client.parsed().isUnfinished()).isFalse();
    SimulatedTransport again = endpoint.resume(client.parsed().lastEventId(), Map.of());
    again.write();
    assertThat(again.data()).containsExactly("after the end");
  }

  @Test
  void comesAfterTheBlockThatIsBeingWritten() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    endpoint.broadcast("one\ntwo");
    client.writeTo(client.during("one", () -> visitAfter(client, LONGEST)));
    assertThat(client.data()).containsExactly("one\ntwo");
    assertThat(client.parsed().isUnfinished()).isFalse();
    assertThat(endpoint.connections()).isZero();
  }

  @Test
  void isCountedOnceAndNotAsSlow() {
    SimulatedTransport client = endpoint.open(Map.of());
    visitAfter(client, LONGEST);
    visitAfter(client, LONGEST);
    assertThat(endpoint.delivery().counters().streamsEndedByAge()).isEqualTo(1);
    assertThat(endpoint.slowClients()).isZero();
  }

  @Test
  void doesNotKeepAClientThatTakesNothingOfWhatIsPending() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    visitAfter(client, LONGEST);
    client.block();
    assertThat(visitAfter(client, LONGEST)).isEqualTo(Upkeep.OVER);
    assertThat(client.isAborted()).isTrue();
    assertThat(endpoint.slowClients()).isEqualTo(1);
  }

  @Test
  void isNoneWhereItIsZero() {
    try (Endpoint ageless = Endpoint.wide()) {
      SimulatedTransport client = ageless.open(Map.of());
      visitAfter(client, Duration.ofDays(365));
      assertThat(client.connection().isOpen()).isTrue();
    }
  }

  @Test
  void isDifferentForEach() {
    long now = System.nanoTime();
    Set<Long> minutes = new HashSet<>();
    LongStream.range(0, 10_000)
        .map(i -> Lifetime.end(LONGEST) - now)
        .peek(left ->
            assertThat(left)
                .isGreaterThanOrEqualTo(LEAST.toNanos())
                .isLessThan(LONGEST.plusMinutes(1).toNanos()))
        .forEach(left -> minutes.add(Duration.ofNanos(left).toMinutes()));
    assertThat(minutes).as("each minute of the fifth").hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void comesByItself() {
    try (Endpoint young = Endpoint.aging(Duration.ofMillis(50))) {
      SimulatedTransport client = young.open(Map.of());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> young.delivery().counters().streamsEndedByAge() == 1);
      assertThat(client.connection().isOpen()).isFalse();
    }
  }

  private static long visitAfter(SimulatedTransport client, Duration time) {
    return client.connection().visit(System.nanoTime() + time.toNanos());
  }
}
