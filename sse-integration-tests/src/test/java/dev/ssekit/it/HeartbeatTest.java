package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.it.endpoints.EventsSse;
import dev.ssekit.it.endpoints.TickerSse;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeartbeatTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void keepsAnIdleStreamAliveAndAStreamWithoutHeartbeatSilent(Container container)
      throws Exception {
    try (TestServer server =
            TestServer.start(container, Applications.of(EventsSse.class, TickerSse.class));
        StreamClient silent = server.stream("/ticker");
        StreamClient idle = server.stream("/events")) {
      silent.next();
      idle.nextEvent();
      for (int i = 0; i < 2; i++) {
        assertThat(idle.next()).hasSize(2).first().isEqualTo(": heartbeat");
      }
      assertThat(silent.nextWithin(Duration.ZERO)).isNull();
    }
  }
}
