package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** What every stream must be, however it is served. */
public final class Streams {
  private Streams() {}

  /** That /ticker below this path is plain and unbuffered, whatever a client would take. */
  static void assertPlainAndUnbuffered(TestServer server, String prefix) throws Exception {
    try (StreamClient client =
        server.stream(
            prefix + "/ticker", "Accept-Encoding", "gzip, deflate", "Origin", "http://a")) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
      assertThat(client.header("Content-Encoding")).isEmpty();
      assertThat(client.next()).contains("retry: 3000");
      for (int i = 0; i < 3; i++) {
        assertThat(server.broadcast(prefix + "/ticker", "{\"data\":\"" + i + "\"}").statusCode())
            .isEqualTo(202);
        assertThat(client.nextData()).isEqualTo(String.valueOf(i));
      }
    }
  }

  /** Waits until streams are served: a node follows its log first. */
  public static void awaitServed(TestServer server, String path) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          try (StreamClient client = server.stream(path)) {
            return client.next().contains(": connected");
          }
        });
  }
}
