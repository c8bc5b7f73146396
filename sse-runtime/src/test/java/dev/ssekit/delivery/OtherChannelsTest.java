package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A log that others fill leaves a client that keeps up with its own events alone. */
class OtherChannelsTest {
  private static final Bounds TEN_EVENTS = new Bounds(10, 1 << 20);

  @Test
  void staysWhateverOtherChannelsCarryWhileItIsIdle() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 16, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      endpoint.broadcastToOthers(100);
      endpoint.broadcast("mine");
      client.write();
      assertThat(client.data()).containsExactly("mine");
    }
  }

  @Test
  void staysWhateverOtherChannelsCarryWhileItIsStalled() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 16, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      endpoint.broadcast("stalls");
      client.writeTo(client.during("stalls", () -> endpoint.broadcastToOthers(100)));
      endpoint.broadcast("mine");
      client.write();
      assertThat(client.data()).containsExactly("stalls", "mine");
    }
  }

  @Test
  void staysWhateverOtherChannelsCarryWhileAFullWriteIsStalled() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 16, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      endpoint.broadcast("stalls" + "x".repeat(70_000));
      client.writeTo(client.during("stalls", () -> endpoint.broadcastToOthers(100)));
      assertThat(client.data()).hasSize(1);
      assertThat(endpoint.connections()).isEqualTo(1);
    }
  }

  @Test
  void staysWhateverOtherChannelsCarryWhileADirectBlockIsStalled() throws IOException {
    try (Endpoint endpoint = new Endpoint(TEN_EVENTS, 16, Duration.ZERO)) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.write();
      client.send("stalls");
      client.writeTo(
          client.during(
              "stalls",
              () -> {
                client.send("direct");
                endpoint.broadcastToOthers(100);
                client.send("direct, later");
              }));
      assertThat(client.data()).containsExactly("stalls", "direct", "direct, later");
      assertThat(endpoint.connections()).isEqualTo(1);
    }
  }
}
