package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ssekit.hub.SseHub;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Isolated: it wants the only hub of the JVM. */
@Isolated
class OnlyHubTest {
  @Test
  void isFoundWhereNothingIsInjected() throws Exception {
    assertThatThrownBy(SseHub::get).hasMessageContaining("No hub is open");
    try (TestServer server = TestServer.start(Container.JETTY, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      assertThat(SseHub.get()).isSameAs(server.hub());
      SseHub.get().broadcast("tick", "from anywhere");
      assertThat(client.nextData()).isEqualTo("from anywhere");
      try (TestServer second =
          TestServer.start(Container.JETTY, Applications.of(TickerSse.class))) {
        assertThat(second.hub()).isNotSameAs(server.hub());
        assertThatThrownBy(SseHub::get).hasMessageContaining("Inject the SseHub");
      }
      assertThat(SseHub.get()).isSameAs(server.hub());
    }
    assertThatThrownBy(SseHub::get).hasMessageContaining("No hub is open");
  }

  @Test
  void isInjectedByCdi() throws Exception {
    try (SeContainer cdi =
            SeContainerInitializer.newInstance().addBeanClasses(Alarm.class).initialize();
        TestServer server = TestServer.start(Container.JETTY, Applications.of(TickerSse.class));
        StreamClient client = server.stream("/ticker")) {
      cdi.select(Alarm.class).get().ring();
      assertThat(client.nextData()).isEqualTo("by CDI");
    }
  }

  static class Alarm {
    private final SseHub hub;

    @Inject
    Alarm(SseHub hub) {
      this.hub = hub;
    }

    void ring() {
      hub.broadcast("alarm", "by CDI");
    }
  }
}
