package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.hub.SseHub;
import dev.ssekit.it.endpoints.TickerSse;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BroadcastingFromAnywhereTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void aPlainResourceTriggersAnAlert(Container container) throws Exception {
    try (TestServer server =
            TestServer.start(container, Applications.of(TickerSse.class, Alerts.class));
        StreamClient client = server.stream("/ticker?channel=news");
        StreamClient other = server.stream("/ticker?channel=sports")) {
      client.next();
      other.next();
      assertThat(
              server
                  .send(server.request("/alerts").POST(BodyPublishers.ofString("fire")))
                  .statusCode())
          .isEqualTo(204);
      assertThat(client.nextEvent()).contains("event: alert", "data: {\"text\":\"fire\"}");
      server.hub().broadcast("message", "for all");
      assertThat(other.nextData()).isEqualTo("for all");
    }
  }

  /** Knows nothing of streams but the hub. */
  @Path("/alerts")
  public static final class Alerts {
    private final SseHub hub;

    /**
     * @param hub the application's
     */
    @Inject
    public Alerts(SseHub hub) {
      this.hub = hub;
    }

    /**
     * @param text what has happened
     */
    @POST
    public void alert(String text) {
      hub.broadcast("alert", Map.of("text", text), Map.of("channel", "news"));
    }
  }
}
