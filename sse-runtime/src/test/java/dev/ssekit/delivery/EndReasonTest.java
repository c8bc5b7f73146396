package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why a connection has ended is what ended it first, and is told once. */
class EndReasonTest {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Disconnect OUT = new Disconnect(Map.of(), "out");

  private final Endpoint endpoint = Endpoint.aging(LONGEST);
  private final List<EndReason> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void isThatTheClientIsGone() {
    SimulatedTransport client = opened();
    client.connection().ended(new IOException("gone"));
    client.connection().abort();
    assertToldOnce(EndReason.CLIENT_GONE);
  }

  @Test
  void isThatTheApplicationClosedItAlsoWhereTheClientGoesBeforeTheEndIsWritten()
      throws IOException {
    SimulatedTransport client = opened();
    client.connection().close();
    client.connection().close();
    client.connection().ended(new IOException("gone"));
    assertToldOnce(EndReason.CLOSED);
  }

  @Test
  void isToldOnceTheEndIsWritten() throws IOException {
    SimulatedTransport client = opened();
    client.connection().close();
    assertThat(told).isEmpty();
    client.write();
    assertToldOnce(EndReason.CLOSED);
  }

  @Test
  void isThatTheClientWasThrownOutAlsoWhereItWasToEndInOrder() throws IOException {
    SimulatedTransport client = opened();
    client.connection().close();
    endpoint.delivery().disconnect(OUT);
    client.connection().close();
    client.write();
    assertToldOnce(EndReason.DISCONNECTED);
  }

  @Test
  void isThatTheEndWasWrittenBeforeTheClientWasThrownOut() throws IOException {
    SimulatedTransport client = opened();
    client.connection().close();
    assertThat(client.connection().writeTo(client.during("nothing", () -> {})))
        .isEqualTo(Outgoing.Progress.END);
    endpoint.delivery().disconnect(OUT);
    client.connection().ended(null);
    assertToldOnce(EndReason.CLOSED);
  }

  @Test
  void isThatItWasOpenForLongEnough() throws IOException {
    SimulatedTransport client = opened();
    client.connection().visit(System.nanoTime() + LONGEST.toNanos());
    client.write();
    assertToldOnce(EndReason.AGE);
  }

  @Test
  void isThatItsClientTookNothing() {
    SimulatedTransport client = opened();
    client.block();
    client.connection().visit(System.nanoTime() + Duration.ofMinutes(1).toNanos());
    assertToldOnce(EndReason.STALLED);
  }

  @Test
  void isThatMoreWasPendingThanItsBoundsAllow() {
    SimulatedTransport client = opened();
    for (int i = 0; client.connection().isOpen(); i++) {
      client.send("direct " + i);
    }
    assertToldOnce(EndReason.FELL_BEHIND);
  }

  @Test
  void isThatAllWereSentAway() throws IOException {
    SimulatedTransport client = opened();
    endpoint.delivery().closeConnections(EndReason.DRAINED);
    client.write();
    assertToldOnce(EndReason.DRAINED);
  }

  @Test
  void isThatAllWereSentAwayWhereItOpensOnlyThen() throws IOException {
    SimulatedTransport client = welcomed();
    endpoint.delivery().closeConnections(EndReason.DRAINED);
    assertThat(client.open()).isTrue();
    client.write();
    assertToldOnce(EndReason.DRAINED);
  }

  @Test
  void isThatTheNodeMayHaveMissedSomething() throws IOException {
    SimulatedTransport client = opened();
    endpoint.delivery().clear();
    client.write();
    assertToldOnce(EndReason.BACKEND_LOST);
  }

  @Test
  void isThatItsTransportFailedToWake() throws IOException {
    BrokenTransport client =
        new BrokenTransport(endpoint.delivery().connect(new Metadata(Map.of())));
    client.connection().whenDisconnected(told::add);
    client.open();
    client.write();
    endpoint.broadcast("1");
    assertToldOnce(EndReason.FAILED);
  }

  @Test
  void isThatItWasNeverOpenedHoweverThatCame() {
    SimulatedTransport client = welcomed();
    client.connection().close();
    client.connection().abort();
    assertThat(client.open()).isFalse();
    assertToldOnce(EndReason.NOT_OPENED);
  }

  @Test
  void isToldAtOnceWhereItHasEndedBeforeAnyoneListens() {
    SimulatedTransport client = endpoint.connect(Map.of());
    client.connection().abort();
    client.connection().whenDisconnected(told::add);
    assertToldOnce(EndReason.NOT_OPENED);
  }

  @Test
  void isThatTheApplicationClosedItBeforeItOpened() throws IOException {
    SimulatedTransport client = welcomed();
    client.connection().close();
    assertThat(client.open()).isTrue();
    client.write();
    assertToldOnce(EndReason.CLOSED);
  }

  private SimulatedTransport opened() {
    SimulatedTransport client = welcomed();
    assertThat(client.open()).isTrue();
    return client;
  }

  private SimulatedTransport welcomed() {
    SimulatedTransport client = endpoint.connect(Map.of());
    client.connection().whenDisconnected(told::add);
    return client;
  }

  /** Once nothing is queued, none will come. */
  private void assertToldOnce(EndReason reason) {
    await().until(() -> !told.isEmpty());
    endpoint.threads().awaitCallbacks(Duration.ofSeconds(10));
    assertThat(told).containsExactly(reason);
  }

  private static final class BrokenTransport extends SimulatedTransport {
    BrokenTransport(Connection connection) {
      super(connection);
    }

    @Override
    public void wake() {
      throw new IllegalStateException("no thread is left");
    }
  }
}
