package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.EndpointStatistics;
import dev.ssekit.it.endpoints.EventsSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolated: it reads all that is logged. */
@Isolated
class GoneClientTest {
  private static final int MANY = 300;

  @ParameterizedTest
  @EnumSource(Container.class)
  void isNoticedByTheSecondWriteAndLoggedForDebuggingOnly(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings()) {
      try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class));
          StreamClient stays = server.stream("/ticker")) {
        RawClient resets = RawClient.open(server.uri("/ticker"));
        RawClient closes = RawClient.open(server.uri("/ticker"));
        resets.readUntil("id: ");
        closes.readUntil("id: ");
        assertThat(server.hub().endpoint("/ticker").connections()).isEqualTo(3);
        resets.reset();
        closes.close();
        for (int i = 0; i < 2; i++) {
          server.hub().broadcast("tick", i);
          assertThat(stays.nextData()).isEqualTo(String.valueOf(i));
          awaitWritten(server, 3 * (i + 1));
        }
        server.awaitConnections("/ticker", 1, Duration.ofSeconds(5));
        server.hub().broadcast("tick", "after");
        assertThat(stays.nextData()).isEqualTo("after");
      }
      assertThat(log.messages()).isEmpty();
    }
  }

  /** A container may take back the buffers of a broken connection, and give them to a request. */
  @ParameterizedTest
  @EnumSource(Container.class)
  void harmsNoRequestBesideIt(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, Applications.of(TickerSse.class))) {
      for (int i = 0; i < MANY; i++) {
        try (StreamClient leaves = server.stream("/ticker")) {
          assertThat(leaves.status()).isEqualTo(200);
        }
        assertThat(server.broadcast("/ticker", "{\"data\":1}").statusCode()).isEqualTo(202);
        assertThat(server.broadcast("/ticker", "no JSON").statusCode()).isEqualTo(400);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isNoticedByTheSecondHeartbeat(Container container) throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings()) {
      try (TestServer server = TestServer.start(container, Applications.of(EventsSse.class))) {
        RawClient closes = RawClient.open(server.uri("/events"));
        closes.readUntil("Welcome");
        closes.close();
        server.awaitConnections("/events", 0, Duration.ofSeconds(5));
      }
      assertThat(log.messages()).isEmpty();
    }
  }

  /** Until each event has been written to each connection, or that is gone. */
  private static void awaitWritten(TestServer server, int events) {
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> {
          EndpointStatistics now = server.statistics("/ticker");
          return now.delivered() >= events || now.connectionsHere() == 1;
        });
  }
}
