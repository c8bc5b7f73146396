package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OverflowTest {
  private static final Bounds THREE_EVENTS = new Bounds(3, 1 << 20);
  private static final String MINE = "mine";
  private static final Map<String, String> FOR_ME = Map.of("channel", MINE);

  @Test
  void dropsTheOldestAndTellsOfTheGap() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      broadcast(endpoint, "1", "2", "3", "4", "5");
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-2"), "3", "4", "5");
      assertThat(client.text()).contains("id: e-2\nevent: gap\n");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(2);
      assertThat(endpoint.slowClients()).isZero();
    }
  }

  @Test
  void dropsNothingOfWhatIsWithinTheBounds() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      broadcast(endpoint, "1", "2", "3");
      client.write();
      assertThat(client.data()).containsExactly("1", "2", "3");
    }
  }

  @Test
  void countsOnlyWhatMatches() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = endpoint.open(Map.of("channel", List.of(MINE)));
      client.write();
      endpoint.broadcast("1", FOR_ME);
      broadcastToOthers(endpoint, 20);
      endpoint.broadcast("2", FOR_ME);
      client.write();
      assertThat(client.data()).containsExactly("1", "2");
    }
  }

  @Test
  void goesOnWithTheOldestKeptWhenTheLogHasMovedOn() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 4)) {
      SimulatedTransport client = endpoint.open(Map.of("channel", List.of(MINE)));
      client.write();
      endpoint.broadcast("lost", FOR_ME);
      broadcastToOthers(endpoint, 6);
      endpoint.broadcast("kept", FOR_ME);
      client.write();
      assertThat(client.data()).hasSize(2).last().isEqualTo("kept");
      assertThat(client.data().get(0)).startsWith("{\"from\":\"e-0\",\"to\":\"e-");
      assertThat(endpoint.connections()).isEqualTo(1);
    }
  }

  @Test
  void tellsOfWhatHasLeftTheLogThoughTheRestIsWithinTheBounds() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 4)) {
      SimulatedTransport client = endpoint.open(Map.of("channel", List.of(MINE)));
      client.write();
      for (int i = 1; i <= 4; i++) {
        endpoint.broadcast("mine " + i, FOR_ME);
      }
      broadcastToOthers(endpoint, 3);
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-3"), "mine 4");
    }
  }

  @Test
  void saysThatItGoesOnBeforeWhatTheFanOutHasYetToNameToo() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      CountDownLatch held = new CountDownLatch(1);
      endpoint.holdFanOut(held);
      endpoint.append("1", Map.of());
      endpoint.append("2", Map.of());
      for (int i = 1; i <= 4; i++) {
        assertThat(client.send("d" + i)).isTrue();
      }
      client.write();
      held.countDown();
      assertThat(client.data()).containsExactly(gap("e-0", "e-0"), "1", "2", "d2", "d3", "d4");
    }
  }

  @Test
  void dropsTheOldestOfWhatTheClientAloneWasSent() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      for (int i = 1; i <= 5; i++) {
        assertThat(client.send("d" + i)).isTrue();
      }
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-0"), "d3", "d4", "d5");
    }
  }

  @Test
  void leavesTheNewestBroadcastsTheRoomThatWhatTheClientAloneIsSentLeaves() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      client.send("d1");
      broadcast(endpoint, "1", "2", "3", "4");
      client.send("d2");
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-3"), "d1", "4", "d2");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(3);
    }
  }

  @Test
  void dropsBroadcastsForWhatTheClientAloneIsSentToo() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      broadcast(endpoint, "1", "2", "3");
      client.send("d1");
      client.send("d2");
      client.write();
      assertThat(client.data()).containsExactly(gap("e-0", "e-2"), "3", "d1", "d2");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(2);
    }
  }

  @Test
  void keepsTheLatestOfEachKeyWithoutAGap() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.KEEP_LATEST, 64)) {
      SimulatedTransport client = client(endpoint);
      endpoint.broadcastAbout("acme", "acme 1");
      endpoint.broadcastAbout("initech", "initech 1");
      endpoint.broadcastAbout("acme", "acme 2");
      endpoint.broadcastAbout("acme", "acme 3");
      client.write();
      assertThat(client.data()).containsExactly("initech 1", "acme 3");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(2);
    }
  }

  @Test
  void keepsEverythingWhileTheClientKeepsUp() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.KEEP_LATEST, 64)) {
      SimulatedTransport client = client(endpoint);
      endpoint.broadcastAbout("acme", "acme 1");
      endpoint.broadcastAbout("acme", "acme 2");
      client.write();
      assertThat(client.data()).containsExactly("acme 1", "acme 2");
    }
  }

  @Test
  void keepsTheLatestAgainAndAgain() throws IOException {
    try (Endpoint endpoint = endpoint(Overflow.KEEP_LATEST, 64)) {
      SimulatedTransport client = client(endpoint);
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 10; i++) {
          endpoint.broadcastAbout("acme", round + "." + i);
        }
        client.write();
      }
      assertThat(client.data()).containsExactly("0.9", "1.9", "2.9");
      assertThat(endpoint.delivery().counters().dropped()).isEqualTo(27);
    }
  }

  @Test
  void givesUpAClientThatTakesNothingAtAll() {
    try (Endpoint endpoint = endpoint(Overflow.DROP_OLDEST, 64)) {
      SimulatedTransport client = client(endpoint);
      client.block();
      long now = System.nanoTime();
      assertThat(client.connection().visit(now)).isPositive();
      assertThat(endpoint.connections()).isEqualTo(1);
      client.connection().visit(now + Duration.ofSeconds(31).toNanos());
      assertThat(endpoint.connections()).isZero();
      assertThat(client.isAborted()).isTrue();
      assertThat(endpoint.slowClients()).isEqualTo(1);
    }
  }

  private static Endpoint endpoint(Overflow overflow, int logEvents) {
    return new Endpoint(THREE_EVENTS, logEvents, Duration.ZERO, overflow);
  }

  private static SimulatedTransport client(Endpoint endpoint) {
    SimulatedTransport client = endpoint.open(Map.of());
    try {
      client.write();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return client;
  }

  private static void broadcast(Endpoint endpoint, String... data) {
    for (String each : data) {
      endpoint.broadcast(each);
    }
  }

  private static void broadcastToOthers(Endpoint endpoint, int events) {
    for (int i = 0; i < events; i++) {
      endpoint.broadcast("x", Map.of("channel", "others"));
    }
  }

  private static String gap(String from, String to) {
    return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"reason\":\"overflow\"}";
  }
}
