package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.annotations.Overflow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Positions that are no event's id. */
class NamedPlaceTest {
  @Test
  void goesOnAtTheEventThatAPositionNames() throws IOException {
    try (Endpoint endpoint = endpoint(4, 4)) {
      broadcast(endpoint, 1, 6);
      SimulatedTransport client = resumeBefore(endpoint, "e-4");
      SimulatedTransport late = resumeBefore(endpoint, "e-2");
      client.write();
      late.write();
      assertThat(client.text()).startsWith(": connected\nretry: 3000\nid: e-4~\n\nid: e-4\n");
      assertThat(client.data()).containsExactly("4", "5", "6");
      assertThat(late.data())
          .containsExactly(
              "{\"from\":\"e-2~\",\"to\":\"e-2\",\"reason\":\"unknown\"}", "3", "4", "5", "6");
    }
  }

  @Test
  void goesOnAtAPlaceWithAFurtherName() throws IOException {
    try (Endpoint endpoint = endpoint(10, 8)) {
      broadcast(endpoint, 1, 2);
      endpoint.delivery().follower().passed("m");
      SimulatedTransport here = endpoint.resume("m", Map.of());
      broadcast(endpoint, 3, 3);
      SimulatedTransport later = endpoint.resume("m", Map.of());
      for (SimulatedTransport client : List.of(here, later)) {
        client.write();
        assertThat(client.data()).containsExactly("3");
      }
    }
  }

  private static SimulatedTransport resumeBefore(Endpoint endpoint, String next) {
    Resume resume = Resume.before(next + "~", next);
    SimulatedTransport client =
        new SimulatedTransport(endpoint.delivery().connect(new Metadata(Map.of()), resume));
    assertThat(client.open()).isTrue();
    return client;
  }

  private static Endpoint endpoint(int replay, int logEvents) {
    return Endpoint.replaying(replay, logEvents, Endpoint.WIDE, Overflow.DISCONNECT);
  }

  private static void broadcast(Endpoint endpoint, int first, int last) {
    IntStream.rangeClosed(first, last).mapToObj(Integer::toString).forEach(endpoint::broadcast);
  }
}
