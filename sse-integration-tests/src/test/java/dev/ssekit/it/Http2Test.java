package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.NewestSse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Streams over HTTP/2, which is not taken over from the container: each has its thread. */
class Http2Test {
  private static final String PATH = "/newest";
  private static final String THREAD = "X-Thread";
  private static final String OWN = "sse-connection-";

  private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_2).build();
  private final Threads threads = new Threads();

  @Test
  void carriesStreamsOnThreadsOfTheirOwnBesideHttp1WhichNeedsNone() throws Exception {
    try (TestServer server = start();
        StreamClient upgraded = open(server);
        StreamClient second = open(server);
        StreamClient old = server.stream(PATH)) {
      assertThat(old.version()).isEqualTo(Version.HTTP_1_1);
      assertThat(old.header(THREAD)).isNotEmpty().doesNotStartWith(OWN);
      assertThat(upgraded.header(THREAD)).startsWith(OWN);
      assertThat(second.header(THREAD)).startsWith(OWN).isNotEqualTo(upgraded.header(THREAD));
      for (int i = 0; i < 100; i++) {
        server.hub().broadcast("tick", i);
      }
      for (int i = 0; i < 100; i++) {
        assertThat(upgraded.nextData()).isEqualTo(String.valueOf(i));
        assertThat(second.nextData()).isEqualTo(String.valueOf(i));
        assertThat(old.nextData()).isEqualTo(String.valueOf(i));
      }
    }
  }

  @Test
  void goesOnWhereTheClientLeftOff() throws Exception {
    try (TestServer server = start()) {
      String had = server.tick(PATH, "had");
      String missed = server.tick(PATH, "missed");
      try (StreamClient upgraded = open(server, "Last-Event-ID", had);
          StreamClient second = open(server, "Last-Event-ID", had)) {
        server.tick(PATH, "live");
        for (StreamClient client : new StreamClient[] {upgraded, second}) {
          assertThat(client.next()).contains("id: " + had);
          assertThat(client.next()).containsExactly("id: " + missed, "event: tick", "data: missed");
          assertThat(client.nextData()).isEqualTo("live");
        }
      }
    }
  }

  @Test
  void leavesNothingOfAClientThatCloses() throws Exception {
    try (TestServer server = start();
        StreamClient stays = open(server)) {
      try (StreamClient leaves = open(server)) {
        assertThat(leaves.next()).contains(": connected");
        assertThat(server.hub().endpoint(PATH).connections()).isEqualTo(2);
      }
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> {
            server.tick(PATH, "anybody there?");
            assertThat(stays.nextData()).isEqualTo("anybody there?");
            return server.hub().endpoint(PATH).connections() == 1 && threads.alive() == 1;
          });
      assertThat(server.statistics(PATH).slowClientsDisconnected()).isZero();
    }
  }

  @Test
  void endsAClientThatTakesNothingAndNotTheOneBesideItOnTheSameConnection() throws Exception {
    try (TestServer server = start(config -> config.writeDeadline(Duration.ofMillis(500)));
        StreamClient reads = open(server);
        StreamClient stalls = StreamClient.openUnread(http, server.uri(PATH))) {
      assertThat(stalls.version()).isEqualTo(Version.HTTP_2);
      server.broadcastUntilAlone(PATH, 256 * 1024, reads);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> server.statistics(PATH).slowClientsDisconnected() == 1);
      await().atMost(Duration.ofSeconds(10)).until(() -> threads.alive() == 1);
      server.tick(PATH, "after");
      assertThat(reads.nextData()).isEqualTo("after");
    }
  }

  private TestServer start() throws Exception {
    return start(config -> config);
  }

  private TestServer start(UnaryOperator<SseConfig.Builder> configuration) throws Exception {
    ResourceConfig application =
        Applications.configured(configuration, NewestSse.class).register(threads);
    return TestServer.start(
        application,
        started -> JettyServer.startWithHttp2(JettyServer.servlet("/", started, true)));
  }

  private StreamClient open(TestServer server, String... headers) throws Exception {
    StreamClient client = StreamClient.open(http, server.uri(PATH), headers);
    assertThat(client.status()).isEqualTo(200);
    assertThat(client.version()).isEqualTo(Version.HTTP_2);
    return client;
  }

  /** Tells which thread answers: the filters of a stream run on its own where it has one. */
  static final class Threads implements ContainerResponseFilter {
    private final Queue<Thread> seen = new ConcurrentLinkedQueue<>();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      Thread thread = Thread.currentThread();
      seen.add(thread);
      response.getHeaders().putSingle(THREAD, thread.getName());
    }

    long alive() {
      return seen.stream().filter(Thread::isAlive).count();
    }
  }
}
