package dev.ssekit.client;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A connection and a server that does to it what servers do. */
class SseConnectionTest {
  private static final String TICK = "event: tick\ndata: ";

  private final List<String> received = new CopyOnWriteArrayList<>();

  @Test
  void receivesEventsByTheirNamesAndIgnoresOthers() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.stream(
                    """
                    retry: 1
                    : connected
                    id: 0

                    id: 1
                    event: other
                    data: 5

                    id: 2
                    event: tick
                    data: 6

                    event: gap
                    data: {"to":"9","reason":"lost"}

                    """));
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      get(connection.opened());
      await().until(() -> received.size() == 2);
      assertThat(received)
          .containsExactly(
              "6 at 2", "MissedEvents[from=Optional.empty, to=Optional[9], reason=lost]");
    }
  }

  @Test
  void comesBackAndGoesOnWhereItWas() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.endingStream(
                    "retry: 1\nid: a\n\n" + TICK + "1\n\nid: lost\ndata: 2"),
                ScriptedServer.endingStream("id: b\n" + TICK + "2\n\n"),
                ScriptedServer.stream("id: c\n" + TICK + "3\n\n"));
        SseConnection connection =
            open(server, SseClientConfig.builder().lastEventId("z").query("x", "y").build())) {
      await().until(() -> received.size() == 3);
      assertThat(received).containsExactly("1 at a", "2 at b", "3 at c");
      assertThat(server.positions()).containsExactly("z", "a", "b");
      assertThat(server.queries()).containsOnly("x=y");
      assertThat(connection.position()).isEqualTo("c");
    }
  }

  @Test
  void refusesAnAddressThatIsNoneOfHttp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SseConnection.open(
                URI.create("localhost:8080/app"),
                StreamAddress.of("/events"),
                Duration.ZERO,
                new EventDispatch(),
                SseClientConfig.builder().build()))
        .withMessageContaining("http://localhost:8080/app");
  }

  @Test
  void isNotOpenWhileItIsToldToComeBack() throws Exception {
    CountDownLatch isTold = new CountDownLatch(1);
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.endingStream("retry: 1\n\n"),
                (exchange, closing) -> {
                  isTold.await();
                  ScriptedServer.stream(": connected\n\n").to(exchange, closing);
                });
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      await().until(() -> server.positions().size() == 2);
      assertThat(connection.opened().toCompletableFuture()).isNotDone();
      isTold.countDown();
      get(connection.opened());
    }
  }

  @Test
  void tellsWhyItIsRefused() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.status(
                    403,
                    "application/problem+json",
                    "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"Log in first.\"}"));
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      assertThat(failure(connection.ended()))
          .isInstanceOf(StreamRefusedException.class)
          .hasMessage("The stream was refused with status 403: Log in first.")
          .extracting("status")
          .isEqualTo(403);
      assertThat(failure(connection.opened())).isInstanceOf(StreamRefusedException.class);
    }
  }

  @Test
  void tellsThatTheAnswerIsNoStream() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(ScriptedServer.status(200, "text/html", "<p>Hello"));
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      assertThat(failure(connection.ended()))
          .hasMessage("The answer is no event stream, but text/html.");
    }
  }

  @Test
  void endsWhereTheServerHasNothingMore() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.endingStream("retry: 1\n\n" + TICK + "1\n\n"),
                ScriptedServer.status(204, "text/plain", ""));
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      get(connection.ended());
      assertThat(received).containsExactly("1 at ");
    }
  }

  @Test
  void followsWhereTheServerHasMoved() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                (exchange, closing) -> {
                  exchange.getResponseHeaders().set("Location", "/moved");
                  exchange.sendResponseHeaders(307, -1);
                  exchange.close();
                },
                ScriptedServer.stream(TICK + "1\n\n"));
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      get(connection.opened());
      assertThat(received).containsExactly("1 at ");
    }
  }

  @Test
  void comesBackWhenTheServerHasFallenSilent() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.stream("retry: 1\nid: a\n\n"),
                ScriptedServer.stream("id: b\n" + TICK + "1\n\n"));
        SseConnection connection =
            open(server, Duration.ofMillis(200), SseClientConfig.builder().build())) {
      get(connection.opened());
      await().until(() -> received.contains("1 at b"));
      assertThat(server.positions()).startsWith("", "a");
    }
  }

  @Test
  void endsWithWhatAReceiverThrowsAndStandsBeforeIt() throws Exception {
    EventDispatch failing =
        new EventDispatch()
            .on(
                "tick",
                Integer.class,
                number -> {
                  if (number == 2) {
                    throw new AssertionError("not two");
                  }
                });
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.stream("id: a\n" + TICK + "1\n\nid: b\n" + TICK + "2\n\n"));
        SseConnection connection =
            SseConnection.open(
                server.uri(),
                StreamAddress.of("/"),
                Duration.ZERO,
                failing,
                SseClientConfig.builder().build())) {
      assertThat(failure(connection.ended())).hasMessage("not two");
      assertThat(connection.position()).isEqualTo("a");
    }
  }

  @Test
  void endsWhereDataCannotBeRead() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(ScriptedServer.stream("id: a\n" + TICK + "one\n\n"));
        SseConnection connection = open(server, SseClientConfig.builder().build())) {
      assertThat(failure(connection.ended()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The data of an event \"tick\" cannot be read.");
      assertThat(connection.position()).isEmpty();
    }
  }

  @Test
  void receivesNothingAfterItIsClosedNotEvenWhatHasCome() throws Exception {
    CountDownLatch closes = new CountDownLatch(1);
    SseConnection[] own = new SseConnection[1];
    EventDispatch closing =
        new EventDispatch()
            .on(
                "tick",
                Integer.class,
                number -> {
                  await().until(() -> closes.getCount() == 0);
                  received.add(number.toString());
                  own[0].close();
                });
    try (ScriptedServer server =
        ScriptedServer.answering(
            ScriptedServer.stream("id: a\n" + TICK + "1\n\nid: b\n" + TICK + "2\n\n"))) {
      own[0] =
          SseConnection.open(
              server.uri(),
              StreamAddress.of("/"),
              Duration.ZERO,
              closing,
              SseClientConfig.builder().build());
      closes.countDown();
      get(own[0].ended());
      assertThat(received).containsExactly("1");
      assertThat(own[0].position()).isEqualTo("a");
    }
  }

  @Test
  void endsWithoutAFailureWhenItIsClosed() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.answering(ScriptedServer.stream(": connected\n\n"))) {
      SseConnection connection = open(server, SseClientConfig.builder().build());
      get(connection.opened());
      connection.close();
      connection.close();
      assertThat(connection.ended().toCompletableFuture()).isCompletedWithValue(null);
    }
  }

  @Test
  void triesAgainWhereThereIsNoServer() throws Exception {
    ScriptedServer gone = ScriptedServer.answering();
    gone.close();
    SseConnection connection = open(gone, SseClientConfig.builder().build());
    connection.close();
    assertThat(failure(connection.opened())).hasMessage("The stream has ended.");
    get(connection.ended());
  }

  private SseConnection open(ScriptedServer server, SseClientConfig config) {
    return open(server, Duration.ZERO, config);
  }

  private SseConnection open(ScriptedServer server, Duration silence, SseClientConfig config) {
    SseConnection[] own = new SseConnection[1];
    CountDownLatch isOpen = new CountDownLatch(1);
    EventDispatch dispatch =
        new EventDispatch()
            .on(
                "tick",
                Integer.class,
                number -> {
                  await().until(() -> isOpen.getCount() == 0);
                  received.add(number + " at " + own[0].position());
                })
            .onGap(gap -> received.add(gap.toString()));
    own[0] = SseConnection.open(server.uri(), StreamAddress.of("/"), silence, dispatch, config);
    isOpen.countDown();
    return own[0];
  }

  private static void get(CompletionStage<Void> stage) throws Exception {
    stage.toCompletableFuture().get(10, SECONDS);
  }

  private static Throwable failure(CompletionStage<Void> stage) {
    return requireNonNull(
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> get(stage))
            .actual()
            .getCause());
  }
}
