package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ssekit.hub.SseHub;
import dev.ssekit.it.endpoints.QuotesPublisher;
import dev.ssekit.it.endpoints.QuotesSse;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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

  @Test
  void givesCdiItsPublishers() throws Exception {
    try (SeContainer cdi =
            SeContainerInitializer.newInstance()
                .addBeanClasses(QuotesPublisher.class, Trader.class)
                .initialize();
        TestServer server = TestServer.start(Container.JETTY, Applications.of(QuotesSse.class));
        StreamClient client = server.stream("/quotes?symbol=ACME")) {
      cdi.select(Trader.class).get().trade();
      assertThat(client.nextData()).contains("\"note\":\"by CDI\"");
    }
  }

  static class Trader {
    private final QuotesPublisher quotes;

    @Inject
    Trader(QuotesPublisher quotes) {
      this.quotes = quotes;
    }

    void trade() {
      quotes.changed("ACME", BigDecimal.ONE, "by CDI");
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
