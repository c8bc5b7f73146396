package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.Gap;
import dev.ssekit.it.endpoints.OnGapScript;
import dev.ssekit.it.endpoints.RecoveringSse;
import dev.ssekit.it.endpoints.WatchedSse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolated: it reads all that is logged. */
@Isolated
class OnGapTest {
  private static final String HEADER = "Last-Event-ID";

  @ParameterizedTest
  @EnumSource(Container.class)
  void sendsAFreshStateOnTheInstanceThatWasConnected(Container container) throws Exception {
    BlockingQueue<Gap> gaps = new LinkedBlockingQueue<>();
    OnGapScript script =
        (connected, stream, gap) -> {
          gaps.add(gap);
          stream.send("state", "fresh for " + connected);
        };
    try (TestServer server =
        TestServer.start(container, application(script, RecoveringSse.class))) {
      List<String> ids = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        ids.add(server.tick("/recovering", Integer.toString(i)));
      }
      try (StreamClient client = server.stream("/recovering?name=ann", HEADER, ids.get(0))) {
        assertThat(client.nextEvent())
            .containsExactly(
                "id: " + ids.get(1),
                "event: gap",
                "data: {\"from\":\""
                    + ids.get(0)
                    + "\",\"to\":\""
                    + ids.get(1)
                    + "\",\"reason\":\"expired\"}");
        assertThat(client.nextData()).isEqualTo("3");
        assertThat(client.nextData()).isEqualTo("4");
        assertThat(client.nextEvent()).containsExactly("event: state", "data: fresh for ann");
        Gap gap = gaps.poll(10, TimeUnit.SECONDS);
        assertThat(gap).isEqualTo(new Gap(Optional.of(ids.get(0)), ids.get(1), "expired"));
      }
      try (StreamClient complete = server.stream("/recovering?name=bob", HEADER, ids.get(2))) {
        assertThat(complete.nextData()).isEqualTo("4");
        server.tick("/recovering", "5");
        assertThat(complete.nextData()).isEqualTo("5");
      }
      assertThat(gaps).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isCalledForEveryClientWhereTheBackendHasLostEvents(Container container) throws Exception {
    HeldBackBackend backend = new HeldBackBackend();
    try (TestServer server =
        TestServer.start(
            container,
            Applications.configured(config -> config.backend(() -> backend), WatchedSse.class))) {
      Streams.awaitServed(server, "/watched");
      List<StreamClient> clients = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        clients.add(server.stream("/watched?channel=" + i));
      }
      for (StreamClient client : clients) {
        assertThat(client.next()).contains(": connected");
      }
      String before = server.tick("/watched", "1");
      for (StreamClient client : clients) {
        assertThat(client.nextData()).isEqualTo("1");
      }
      backend.lose("abc-9");
      for (StreamClient client : clients) {
        assertThat(client.nextData())
            .isEqualTo("{\"from\":\"" + before + "\",\"to\":\"abc-9\",\"reason\":\"lost\"}");
        assertThat(client.nextEvent()).containsExactly("event: state", "data: lost");
      }
      server.tick("/watched", "2");
      for (StreamClient client : clients) {
        assertThat(client.nextData()).isEqualTo("2");
        client.close();
      }
      try (StreamClient back = server.stream("/watched", HEADER, before)) {
        assertThat(back.nextData()).contains("\"reason\":\"lost\"");
        assertThat(back.nextData()).isEqualTo("2");
      }
    }
  }

  @Test
  void isLoggedWhenItFailsAndTheStreamGoesOn() throws Exception {
    OnGapScript failing =
        (connected, stream, gap) -> {
          throw new IllegalStateException("no state");
        };
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server =
            TestServer.start(Container.JETTY, application(failing, RecoveringSse.class));
        StreamClient client = server.stream("/recovering", HEADER, "nonsense")) {
      assertThat(client.nextData()).contains("\"reason\":\"unknown\"");
      server.tick("/recovering", "1");
      assertThat(client.nextData()).isEqualTo("1");
      await().untilAsserted(() -> assertThat(log.messages()).hasSize(1));
      assertThat(log.messages().get(0))
          .contains("onGap of dev.ssekit.it.endpoints.Recovering failed");
    }
  }

  private static ResourceConfig application(OnGapScript script, Class<?> feature) {
    return Applications.of(feature).register(Applications.binding(script));
  }
}
