package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.hub.SseHub;
import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.OnConnectScript;
import dev.ssekit.it.endpoints.ScriptedSse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnConnectSendsTest {
  @ParameterizedTest
  @EnumSource(Container.class)
  void bufferedSendsComeFirstAndInOrder(Container container) throws Exception {
    OnConnectScript script =
        stream -> {
          for (int i = 0; i < 100; i++) {
            assertThat(stream.send("n", i)).isTrue();
          }
          stream.comment("that was all");
          stream.send(
              ServerSentEvent.builder().data("slower").retry(Duration.ofSeconds(9)).build());
        };
    try (TestServer server = TestServer.start(container, Applications.scripted(script));
        StreamClient client = server.stream("/scripted")) {
      assertThat(client.next()).contains("retry: 3000");
      for (int i = 0; i < 100; i++) {
        assertThat(client.next()).containsExactly("event: n", "data: " + i);
      }
      assertThat(client.next()).containsExactly(": that was all");
      assertThat(client.next()).containsExactlyInAnyOrder("retry: 9000", "data: slower");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void sendingMoreThanMayBePendingTellsTheClientToComeBack(Container container) throws Exception {
    AtomicReference<SseStream> kept = new AtomicReference<>();
    List<Boolean> sent = new ArrayList<>();
    OnConnectScript script =
        stream -> {
          kept.set(stream);
          for (int i = 0; i < 5; i++) {
            sent.add(stream.send("large", "x".repeat(3_000)));
          }
        };
    try (TestServer server =
            TestServer.start(
                container,
                Applications.configured(config -> config.pendingBytes(10_000), ScriptedSse.class)
                    .register(Applications.binding(script)));
        StreamClient client = server.stream("/scripted")) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.next()).singleElement().asString().startsWith("retry: ");
      assertThat(client.next()).isEqualTo(StreamClient.END);
      assertThat(sent).containsExactly(true, true, true, false, false);
      assertThat(kept.get().isOpen()).isFalse();
      assertThat(server.hub().endpoint("/scripted").connections()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void closingInsideOnConnectEndsTheStreamAfterWhatWasSent(Container container) throws Exception {
    OnConnectScript script =
        stream -> {
          stream.send("farewell", "bye");
          stream.close();
          assertThat(stream.send("late", "never")).isFalse();
        };
    try (TestServer server = TestServer.start(container, Applications.scripted(script));
        StreamClient client = server.stream("/scripted")) {
      assertThat(client.next()).contains("retry: 3000");
      assertThat(client.next()).containsExactly("event: farewell", "data: bye");
      assertThat(client.next()).isEqualTo(StreamClient.END);
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> server.hub().endpoint("/scripted").connections() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void eventsBroadcastWhileItRunsArriveOnceAndMetadataSetInItDecides(Container container)
      throws Exception {
    AtomicReference<SseHub> hub = new AtomicReference<>();
    OnConnectScript script =
        stream -> {
          stream.send("first", "direct");
          hub.get().broadcast("during", "for news", Map.of("channel", "news"));
          hub.get().broadcast("during", "for sports", Map.of("channel", "sports"));
          stream.setMetadata("channel", "news");
        };
    try (TestServer server = TestServer.start(container, Applications.scripted(script))) {
      hub.set(server.hub());
      try (StreamClient client = server.stream("/scripted?channel=sports")) {
        assertThat(client.nextData()).isEqualTo("direct");
        assertThat(client.nextData()).isEqualTo("for news");
        server.hub().broadcast("after", "for all");
        assertThat(client.nextData()).isEqualTo("for all");
      }
    }
  }
}
