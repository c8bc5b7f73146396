package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.SseConfig;
import dev.ssekit.it.endpoints.DepartingSse;
import dev.ssekit.it.endpoints.OnDisconnectScript;
import dev.ssekit.redis.SelfSigned;
import io.undertow.Undertow;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xnio.Options;

/**
 * A client whose socket is full by a little, so that the rest fits into Undertow's own buffer of 16
 * KiB, and nothing comes after it.
 */
@Timeout(60)
class FullSocketTest {
  private static final String PATH = "/departing";
  private static final int SEND_BUFFER = 16 * 1024;
  private static final int RECEIVE_BUFFER = 4096;
  private static final String SMALL = "x".repeat(1000);
  private static final int TOO_MUCH = 8 * 1024;

  private final List<String> left = new CopyOnWriteArrayList<>();
  private final OnDisconnectScript noting = (name, stream, reason) -> left.add(name + " " + reason);

  @Test
  void aClientThatReadsOnAgainGetsTheRestWithoutAnythingNew() throws Exception {
    try (TestServer server = start(config -> config);
        StreamClient reads = server.stream(PATH);
        RawClient pauses = RawClient.open(server.uri(PATH), RECEIVE_BUFFER)) {
      overfill(server, reads);
      server.tick(PATH, "!");
      assertThat(reads.nextData()).isEqualTo("!");
      assertThat(pauses.readPast("!")).contains("!");
    }
  }

  @Test
  void aClientThatTakesNothingIsEndedWhenTheWriteDeadlineHasPassed() throws Exception {
    try (TestServer server = start(config -> config.writeDeadline(Duration.ofMillis(300)));
        StreamClient reads = server.stream(PATH);
        RawClient stalls = RawClient.open(server.uri(PATH), RECEIVE_BUFFER)) {
      overfill(server, reads);
      await().atMost(Duration.ofSeconds(10)).until(() -> !left.isEmpty());
      assertThat(left).containsExactly(" STALLED");
      assertThat(stalls.isEndedByServer()).isTrue();
      server.tick(PATH, "after");
      assertThat(reads.nextData()).isEqualTo("after");
    }
  }

  /** Of clients that come one after the other, one has a socket that is full by a little. */
  @Test
  void aClientOverTlsThatReadsOnAgainGetsTheRestWithoutAnythingNew(@TempDir Path directory)
      throws Exception {
    SSLContext tls = SelfSigned.context(directory);
    HttpClient http = HttpClient.newBuilder().sslContext(tls).build();
    List<RawClient> paused = new ArrayList<>();
    try (TestServer server = startEncrypted(tls);
        StreamClient reads = StreamClient.open(http, server.uri(PATH))) {
      assertThat(reads.nextData()).isEmpty();
      int room = SocketRoom.measure(SEND_BUFFER, RECEIVE_BUFFER, SMALL.length());
      for (int sent = 0; sent < 2 * room; sent += SMALL.length()) {
        paused.add(RawClient.open(server.uri(PATH), RECEIVE_BUFFER, tls));
        server.awaitConnections(PATH, paused.size() + 1, Duration.ofSeconds(10));
        server.hub().broadcast("tick", SMALL);
        assertThat(reads.nextData()).isEqualTo(SMALL);
      }
      server.hub().broadcast("tick", "!");
      assertThat(reads.nextData()).isEqualTo("!");
      for (RawClient client : paused) {
        assertThat(client.readPast("!")).contains("!");
      }
    } finally {
      for (RawClient client : paused) {
        client.close();
      }
    }
  }

  /** One event after the other, so that none is written together with the next. */
  private static void overfill(TestServer server, StreamClient reads) throws Exception {
    server.awaitConnections(PATH, 2, Duration.ofSeconds(10));
    int room = SocketRoom.measure(SEND_BUFFER, RECEIVE_BUFFER, SMALL.length());
    assertThat(reads.nextData()).isEmpty();
    for (int sent = 0; sent < room + TOO_MUCH; sent += SMALL.length()) {
      server.tick(PATH, SMALL);
      assertThat(reads.nextData()).isEqualTo(SMALL);
    }
  }

  private TestServer start(UnaryOperator<SseConfig.Builder> configuration) throws Exception {
    return TestServer.start(
        application(configuration),
        application -> UndertowServer.start(application, FullSocketTest::withSmallBuffers));
  }

  private TestServer startEncrypted(SSLContext tls) throws Exception {
    return TestServer.start(
        application(config -> config),
        application ->
            UndertowServer.startEncrypted(application, tls, FullSocketTest::withSmallBuffers));
  }

  private ResourceConfig application(UnaryOperator<SseConfig.Builder> configuration) {
    return Applications.configured(configuration, DepartingSse.class)
        .register(Applications.bindingOnDisconnect(noting));
  }

  private static Undertow.Builder withSmallBuffers(Undertow.Builder server) {
    return server.setSocketOption(Options.SEND_BUFFER, SEND_BUFFER);
  }
}
