package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisconnectTest {
  private static final Map<String, List<String>> ANN = Map.of("user", List.of("ann"));
  private static final Map<String, List<String>> BOB = Map.of("user", List.of("bob"));

  private final Endpoint endpoint = Endpoint.aging(Duration.ofHours(1));

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void dropsWhatIsPendingAndTellsTheReasonLast() throws IOException {
    SimulatedTransport ann = endpoint.open(ANN);
    ann.write();
    endpoint.broadcast("pending");
    ann.send("for you alone");
    disconnectAnn();
    endpoint.broadcast("after the call");
    assertThat(ann.send("late")).isFalse();
    assertThat(ann.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(ann.data()).isEmpty();
    assertThat(ann.text())
        .matches("(?s).*\n\n: disconnected: the account is closed\nretry: [0-9]{4}\n\n")
        .doesNotContain("e-1");
    assertThat(ann.parsed().reconnectionTime()).isBetween(1500L, 4500L);
    assertThat(endpoint.connections()).isZero();
    assertThat(endpoint.delivery().counters().streamsDisconnected()).isEqualTo(1);
    assertThat(endpoint.slowClients()).isZero();
  }

  @Test
  void leavesTheOthersAlone() throws IOException {
    SimulatedTransport bob = endpoint.open(BOB);
    disconnectAnn();
    endpoint.broadcast("for bob");
    assertThat(bob.write()).isEqualTo(Outgoing.Progress.IDLE);
    assertThat(bob.data()).containsExactly("for bob");
    assertThat(endpoint.delivery().counters().streamsDisconnected()).isZero();
  }

  @Test
  void throwsOutWhoIsStillOpening() throws IOException {
    SimulatedTransport ann = endpoint.connect(ANN);
    ann.send("welcome");
    disconnectAnn();
    assertThat(ann.open()).isTrue();
    assertThat(ann.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(ann.data()).isEmpty();
    assertThat(ann.text()).contains(": disconnected: the account is closed\n");
    assertThat(endpoint.delivery().counters().streamsDisconnected()).isEqualTo(1);
  }

  @Test
  void judgesWhoIsStillOpeningByTheMetadataThatItOpensWith() throws IOException {
    SimulatedTransport becomesAnn = endpoint.connect(BOB);
    SimulatedTransport becomesBob = endpoint.connect(ANN);
    disconnectAnn();
    becomesAnn.connection().metadata().set("user", List.of("ann"));
    becomesBob.connection().metadata().set("user", List.of("bob"));
    becomesAnn.open();
    becomesBob.open();
    assertThat(becomesAnn.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(becomesBob.write()).isEqualTo(Outgoing.Progress.IDLE);
  }

  @Test
  void leavesWhoComesAfterwardsToOnConnect() throws IOException {
    disconnectAnn();
    SimulatedTransport again = endpoint.open(ANN);
    assertThat(again.write()).isEqualTo(Outgoing.Progress.IDLE);
  }

  @Test
  void throwsOutWhoIsEndingInOrder() throws IOException {
    SimulatedTransport ann = endpoint.open(ANN);
    ann.write();
    endpoint.broadcast("pending");
    ann.connection().visit(System.nanoTime() + Duration.ofHours(1).toNanos());
    disconnectAnn();
    disconnectAnn();
    assertThat(ann.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(ann.data()).isEmpty();
    assertThat(ann.text()).containsOnlyOnce("disconnected");
    assertThat(endpoint.delivery().counters().streamsDisconnected()).isEqualTo(1);
  }

  @Test
  void comesTooLateForWhatHasEnded() throws IOException {
    SimulatedTransport closed = endpoint.open(ANN);
    SimulatedTransport aborted = endpoint.open(ANN);
    closed.connection().close();
    closed.write();
    aborted.connection().abort();
    closed.connection().disconnect("late");
    aborted.connection().disconnect("late");
    assertThat(closed.text()).doesNotContain("late");
    assertThat(endpoint.delivery().counters().streamsDisconnected()).isZero();
  }

  @Test
  void writesTheBlockThatIsBeingWrittenToItsEndAndNoOther() throws IOException {
    SimulatedTransport ann = endpoint.open(ANN);
    endpoint.broadcast("one\ntwo");
    endpoint.broadcast("pending");
    ann.writeTo(
        ann.during(
            "one",
            () -> {
              disconnectAnn();
              endpoint.broadcast("after the call");
            }));
    assertThat(ann.data()).containsExactly("one\ntwo");
    assertThat(ann.parsed().isUnfinished()).isFalse();
    assertThat(ann.text()).contains("disconnected");
  }

  @Test
  void throwsOutTheOthersWhenATransportFailsToWake() throws IOException {
    SimulatedTransport broken =
        new SimulatedTransport(endpoint.delivery().connect(new Metadata(ANN))) {
          @Override
          public void wake() {
            throw new IllegalStateException("A container's fault, made by this test.");
          }
        };
    broken.open();
    List<SimulatedTransport> others = List.of(endpoint.open(ANN), endpoint.open(ANN));
    disconnectAnn();
    for (SimulatedTransport other : others) {
      assertThat(other.write()).isEqualTo(Outgoing.Progress.END);
    }
    assertThat(broken.isAborted()).isTrue();
  }

  @Test
  void losesNothingForAClientThatMayComeBack() throws IOException {
    SimulatedTransport ann = endpoint.open(ANN);
    ann.write();
    endpoint.broadcast("pending");
    disconnectAnn();
    ann.write();
    SimulatedTransport again = endpoint.resume(ann.parsed().lastEventId(), ANN);
    again.write();
    assertThat(again.data()).containsExactly("pending");
  }

  @Test
  void isNotKeptForAConnectionThatWillNeverOpen() {
    SimulatedTransport aborted = endpoint.connect(ANN);
    aborted.connection().abort();
    WeakReference<Disconnect> first = disconnected();
    disconnectAnn();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          System.gc();
          return first.refersTo(null);
        });
    assertThat(aborted.connection().isAborted()).as("still held, as by an application").isTrue();
  }

  private WeakReference<Disconnect> disconnected() {
    Disconnect disconnect = new Disconnect(Map.of("user", "ann"), "the account is closed");
    endpoint.delivery().disconnect(disconnect);
    return new WeakReference<>(disconnect);
  }

  private void disconnectAnn() {
    endpoint.delivery().disconnect(new Disconnect(Map.of("user", "ann"), "the account is closed"));
  }
}
