package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final long AN_HOUR = Duration.ofHours(1).toNanos();

  private final Endpoint endpoint = new Endpoint(Endpoint.WIDE, 1024, Duration.ofHours(1));
  private final SimulatedTransport client = endpoint.open(Map.of("channel", List.of("mine")));

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void leavesWhenNothingHasBeenWrittenForLongEnough() throws IOException {
    client.write();
    client.connection().visit(System.nanoTime());
    client.write();
    assertThat(client.text()).doesNotContain("heartbeat");
    visitAfterAnHour();
    assertThat(client.wakes()).isEqualTo(1);
    client.write();
    assertThat(client.text()).endsWith("\n\n: heartbeat\nid: e-0\n\n");
  }

  @Test
  void carriesThePositionThatOtherChannelsHavePushedOn() throws IOException {
    client.write();
    endpoint.broadcast("to others", Map.of("channel", "other"));
    visitAfterAnHour();
    client.write();
    assertThat(client.text()).endsWith(": heartbeat\nid: e-1\n\n");
  }

  @Test
  void doesNotTakeThePositionBackWhileTheFanOutIsBehind() throws IOException {
    client.write();
    CountDownLatch held = new CountDownLatch(1);
    endpoint.holdFanOut(held);
    endpoint.append("event", Map.of());
    client.write();
    visitAfterAnHour();
    client.write();
    held.countDown();
    assertThat(client.text()).endsWith("data: event\n\n: heartbeat\nid: e-1\n\n");
  }

  @Test
  void givesWayToAnEvent() throws IOException {
    client.write();
    visitAfterAnHour();
    endpoint.broadcast("event");
    client.write();
    client.write();
    assertThat(client.data()).containsExactly("event");
    assertThat(client.text()).doesNotContain("heartbeat");
  }

  @Test
  void givesWayToTheOpeningBlock() throws IOException {
    visitAfterAnHour();
    client.write();
    assertThat(client.text()).doesNotContain("heartbeat");
  }

  @Test
  void isLookedForInTimeThoughAWriteWasUnderWay() {
    Duration heartbeat = Duration.ofSeconds(1);
    try (Endpoint frequent = new Endpoint(Endpoint.WIDE, 1024, heartbeat)) {
      SimulatedTransport writing = frequent.open(Map.of());
      writing.block();
      assertThat(writing.connection().visit(System.nanoTime()))
          .isPositive()
          .isLessThanOrEqualTo(heartbeat.toNanos());
    }
  }

  @Test
  void wakesItsConnectionOnceHoweverLongTheWriteTakes() {
    visitAfterAnHour();
    visitAfterAnHour();
    visitAfterAnHour();
    assertThat(client.wakes()).isEqualTo(1);
  }

  @Test
  void neverLandsInsideAnEvent() throws IOException {
    client.write();
    for (int i = 0; i < 10; i++) {
      endpoint.broadcast("one\ntwo");
      client.writeTo(client.during("one", this::visitAfterAnHour));
      visitAfterAnHour();
      client.write();
    }
    assertThat(client.data()).hasSize(10).containsOnly("one\ntwo");
    assertThat(client.parsed().comments()).hasSize(11);
  }

  @Test
  void ceasesWhenTheConnectionIsClosing() throws IOException {
    client.write();
    client.connection().close();
    int wakes = client.wakes();
    visitAfterAnHour();
    assertThat(client.wakes()).isEqualTo(wakes);
  }

  @Test
  void comesByItselfFromTheEndpointsTimer() throws IOException {
    try (Endpoint beating = new Endpoint(Endpoint.WIDE, 16, Duration.ofMillis(20))) {
      SimulatedTransport idle = beating.open(Map.of());
      idle.write();
      await().until(() -> idle.wakes() > 0);
      idle.write();
      assertThat(idle.text()).endsWith(": heartbeat\nid: e-0\n\n");
    }
  }

  @Test
  void staysAwayWhereItIsSwitchedOff() {
    try (Endpoint silent = Endpoint.wide()) {
      SimulatedTransport idle = silent.open(Map.of());
      idle.connection().visit(System.nanoTime() + AN_HOUR);
      assertThat(idle.wakes()).isZero();
    }
  }

  private void visitAfterAnHour() {
    client.connection().visit(System.nanoTime() + AN_HOUR);
  }
}
