package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that are here are sent away, and may come back. */
class ClearTest {
  private final Endpoint endpoint = Endpoint.wide();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void writesWhatIsPendingThenWhenToComeBackAndThePosition() throws IOException {
    SimulatedTransport client = endpoint.open(Map.of());
    endpoint.broadcast("before");
    endpoint.delivery().clear();
    endpoint.broadcast("meanwhile");
    assertThat(client.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(client.data()).containsExactly("before");
    assertThat(client.parsed().reconnectionTime()).isBetween(1500L, 4500L);
    SimulatedTransport again = endpoint.resume(client.parsed().lastEventId(), Map.of());
    assertThat(again.write()).isEqualTo(Outgoing.Progress.IDLE);
    assertThat(again.data()).containsExactly("meanwhile");
  }

  @Test
  void sendsAwayWhoIsStillOpening() throws IOException {
    SimulatedTransport opening = endpoint.connect(Map.of());
    endpoint.delivery().clear();
    assertThat(opening.open()).isTrue();
    assertThat(opening.write()).isEqualTo(Outgoing.Progress.END);
    assertThat(opening.parsed().reconnectionTime()).isBetween(1500L, 4500L);
  }

  @Test
  void leavesWhoComesAfterwards() throws IOException {
    endpoint.delivery().clear();
    SimulatedTransport coming = endpoint.open(Map.of());
    assertThat(coming.write()).isEqualTo(Outgoing.Progress.IDLE);
  }

  @Test
  void givesWayToADisconnectThatIsHeardBeforeOrAfter() throws IOException {
    Map<String, List<String>> ann = Map.of("user", List.of("ann"));
    Disconnect disconnect = new Disconnect(Map.of("user", "ann"), "the account is closed");
    SimulatedTransport first = endpoint.connect(ann);
    endpoint.delivery().disconnect(disconnect);
    SimulatedTransport second = endpoint.connect(ann);
    endpoint.delivery().clear();
    endpoint.delivery().disconnect(disconnect);
    for (SimulatedTransport thrownOut : List.of(first, second)) {
      thrownOut.open();
      assertThat(thrownOut.write()).isEqualTo(Outgoing.Progress.END);
      assertThat(thrownOut.text()).contains(": disconnected: the account is closed\n");
    }
  }

  @Test
  void sendsAwayTheOthersWhenATransportFailsToWake() throws IOException {
    SimulatedTransport broken =
        new SimulatedTransport(endpoint.delivery().connect(new Metadata(Map.of()))) {
          @Override
          public void wake() {
            throw new IllegalStateException("A container's fault, made by this test.");
          }
        };
    broken.open();
    List<SimulatedTransport> others = List.of(endpoint.open(Map.of()), endpoint.open(Map.of()));
    endpoint.delivery().clear();
    for (SimulatedTransport other : others) {
      assertThat(other.write()).isEqualTo(Outgoing.Progress.END);
    }
    assertThat(broken.isAborted()).isTrue();
  }
}
