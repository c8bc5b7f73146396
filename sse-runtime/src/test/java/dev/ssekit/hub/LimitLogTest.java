package dev.ssekit.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("reads the log, which goes to System.err")
class LimitLogTest {

  @Test
  void saysOnceThatNoMoreMayBePendingForAllClients() {
    SseConfig.Builder config =
        Hubs.config().limits(SseLimits.builder().maxPendingBytesInAll(1).build());
    String log =
        log(() -> {
          try (HubRuntime hub = Hubs.start(config)) {
            EndpointRuntime events = Hubs.declare(hub, "/events");
            for (int i = 0; i < 3; i++) {
              HubClient client = HubClient.open(hub, events);
              client.stream().send("direct", "too much");
              await().atMost(Duration.ofSeconds(30)).until(client::hasEnded);
            }
            assertThat(events.delivery().counters().pendingLimitReached()).isEqualTo(3);
          }
        });
    assertThat(log)
        .containsOnlyOnce("raise sse.max-pending-bytes-in-all")
        .contains("sse.pending-bytes", "pendingLimitReached");
  }

  private static String log(Runnable action) {
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(captured, true, UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return captured.toString(UTF_8);
  }
}
