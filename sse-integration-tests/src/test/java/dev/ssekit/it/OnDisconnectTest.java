package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.DisconnectReason;
import dev.ssekit.hub.SseStream;
import dev.ssekit.it.endpoints.DepartingSse;
import dev.ssekit.it.endpoints.OnDisconnectScript;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolated: it reads all that is logged. */
@Isolated
class OnDisconnectTest {
  private final List<String> left = new CopyOnWriteArrayList<>();
  private final OnDisconnectScript noting =
      (name, stream, reason) -> left.add(name + " " + reason + (stream.isOpen() ? " open" : ""));

  @ParameterizedTest
  @EnumSource(Container.class)
  void isCalledOnTheInstanceThatWasConnectedOnceTheClientIsGone(Container container)
      throws Exception {
    try (TestServer server = TestServer.start(container, application(noting))) {
      welcomed(server, "anna").close();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            server.tick("/departing", "are you there?");
            return !left.isEmpty();
          });
      assertThat(left).containsExactly("anna CLIENT_GONE");
    }
    assertThat(left).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void tellsWhoWasThrownOutFromWhoseStreamWasClosed(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, application(noting));
        StreamClient anna = welcomed(server, "anna")) {
      server.hub().disconnect(Map.of("name", "anna"), "out").toCompletableFuture().join();
      await().until(() -> left.contains("anna DISCONNECTED"));
      assertThat(server.get("/departing?name=brief").statusCode()).isEqualTo(200);
      await().until(() -> left.contains("brief CLOSED"));
      assertThat(anna.next()).contains(": disconnected: out");
    }
    assertThat(left).containsExactly("anna DISCONNECTED", "brief CLOSED");
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isCalledForAllBeforeTheHubHasClosedAndMayStillBroadcast(Container container)
      throws Exception {
    try (CapturedLog log = CapturedLog.ofWarnings()) {
      List<SseStream> streams = new CopyOnWriteArrayList<>();
      CountDownLatch started = new CountDownLatch(1);
      TestServer[] running = new TestServer[1];
      OnDisconnectScript broadcasting =
          (name, stream, reason) -> {
            started.await();
            running[0].tick("/departing", name);
            streams.add(stream);
            noting.run(name, stream, reason);
          };
      try (TestServer server = TestServer.start(container, application(broadcasting))) {
        running[0] = server;
        List<StreamClient> clients = new ArrayList<>();
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 10; i++) {
          clients.add(welcomed(server, "c" + i));
          expected.add("c" + i + " DRAINED");
        }
        started.countDown();
        server.hub().close();
        assertThat(left).hasSize(10).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(streams).allSatisfy(stream -> assertThat(stream.send("x", "y")).isFalse());
        for (StreamClient client : clients) {
          client.close();
        }
      }
      assertThat(log.messages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void isNotCalledForWhoWasRefused(Container container) throws Exception {
    try (TestServer server = TestServer.start(container, application(noting))) {
      assertThat(server.get("/departing?name=rejected").statusCode()).isEqualTo(403);
      assertThat(server.get("/departing?name=unknown").statusCode()).isEqualTo(404);
      server.hub().close();
    }
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void isCalledForAWelcomedClientWhoseStreamNeverOpens(Container container) throws Exception {
    try (TestServer server =
        TestServer.start(container, application(noting).register(new AnswersOtherwise()))) {
      assertThat(server.get("/departing?name=anna").body()).isEqualTo("something else");
      await().until(() -> !left.isEmpty());
      server.hub().close();
    }
    assertThat(left).containsExactly("anna NOT_OPENED");
  }

  @ParameterizedTest
  @EnumSource(value = Container.class, mode = EnumSource.Mode.EXCLUDE, names = "JDK")
  void isCalledOnceForEachOfManyThatComeAndGo(Container container) throws Exception {
    int clients = 200;
    Set<SseStream> streams = ConcurrentHashMap.newKeySet();
    AtomicInteger calls = new AtomicInteger();
    OnDisconnectScript counting =
        (name, stream, reason) -> {
          calls.incrementAndGet();
          streams.add(stream);
        };
    try (TestServer server = TestServer.start(container, application(counting))) {
      for (int i = 0; i < clients; i++) {
        RawClient client = RawClient.open(server.uri("/departing"));
        if (i % 2 == 0) {
          client.readUntil("welcome");
        }
        client.close();
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            server.tick("/departing", "are you there?");
            return calls.get() >= clients;
          });
      server.hub().close();
      assertThat(server.hub().endpoint("/departing").connections()).isZero();
    }
    assertThat(calls).hasValue(clients);
    assertThat(streams).hasSize(clients);
  }

  @Test
  void isLoggedOnceWhenItFails() throws Exception {
    OnDisconnectScript failing =
        (name, stream, reason) -> {
          throw new IllegalStateException("nobody to tell");
        };
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server = TestServer.start(Container.JETTY, application(failing))) {
      assertThat(server.get("/departing?name=brief").statusCode()).isEqualTo(200);
      await().until(() -> !log.messages().isEmpty());
      server.hub().close();
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("onDisconnect of dev.ssekit.it.endpoints.Departing failed");
    }
  }

  @Test
  void holdsUpTheCloseForTheCloseTimeoutAtMost() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    OnDisconnectScript hanging =
        (name, stream, reason) -> {
          if (reason == DisconnectReason.DRAINED) {
            never.await();
          }
        };
    try (CapturedLog log = CapturedLog.ofWarnings();
        TestServer server =
            TestServer.start(
                Container.JETTY,
                Applications.configured(
                        config -> config.closeTimeout(Duration.ofSeconds(1)), DepartingSse.class)
                    .register(Applications.bindingOnDisconnect(hanging)));
        StreamClient client = welcomed(server, "anna")) {
      long start = System.nanoTime();
      server.hub().close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      assertThat(log.messages())
          .anySatisfy(message -> assertThat(message).contains("raise sse.close-timeout"));
      assertThat(client.status()).isEqualTo(200);
    }
  }

  private static StreamClient welcomed(TestServer server, String name) throws Exception {
    StreamClient client = server.stream("/departing?name=" + name);
    assertThat(client.nextData()).isEqualTo(name);
    return client;
  }

  private static ResourceConfig application(OnDisconnectScript script) {
    return Applications.of(DepartingSse.class).register(Applications.bindingOnDisconnect(script));
  }

  static final class AnswersOtherwise implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.setEntity("something else");
    }
  }
}
