package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever waits for the end of a connection is told once, however it ends. */
class EndOfConnectionTest {
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void isToldWhenAnOpenConnectionIsAborted() {
    try (Endpoint endpoint = Endpoint.wide()) {
      Connection connection = watched(endpoint.open(Map.of()));
      assertThat(ends).hasValue(0);
      connection.abort();
      connection.abort();
      connection.ended(new IOException("gone"));
      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void isToldWhenOneIsAbortedThatNeverOpens() {
    try (Endpoint endpoint = Endpoint.wide()) {
      watched(endpoint.connect(Map.of())).abort();
      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void isToldOnceWhenAnAbortedOneIsOpenedAllTheSame() {
    try (Endpoint endpoint = Endpoint.wide()) {
      SimulatedTransport client = endpoint.connect(Map.of());
      watched(client).abort();
      assertThat(client.open()).isFalse();
      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void isToldOnceTheEndIsWritten() throws IOException {
    try (Endpoint endpoint = Endpoint.wide()) {
      SimulatedTransport client = endpoint.open(Map.of());
      watched(client).close();
      assertThat(ends).hasValue(0);
      client.write();
      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void isToldAtOnceOfOneThatHasEnded() {
    try (Endpoint endpoint = Endpoint.wide()) {
      SimulatedTransport client = endpoint.open(Map.of());
      client.connection().abort();
      watched(client);
      assertThat(ends).hasValue(1);
    }
  }

  @Test
  void isToldOnceWhoeverListensHasHeardOfIt() {
    try (Endpoint endpoint = Endpoint.wide()) {
      CountDownLatch heard = new CountDownLatch(1);
      SimulatedTransport client = endpoint.connect(Map.of());
      client.connection().whenDisconnected(reason -> awaitLatch(heard));
      client.open();
      watched(client).abort();
      assertThat(endpoint.connections()).isZero();
      assertThat(ends).hasValue(0);
      heard.countDown();
      assertThat(endpoint.threads().awaitCallbacks(Duration.ofSeconds(30))).isPositive();
      assertThat(ends).hasValue(1);
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Connection watched(SimulatedTransport client) {
    client.connection().whenEnded(ends::incrementAndGet);
    return client.connection();
  }
}
