package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** How a client is told that it cannot have a stream now. */
final class Sent {
  private Sent() {}

  /** It is to come back: what an {@code EventSource} does after a 200 that ends. */
  static List<String> away(TestServer server, String path, String... headers) throws Exception {
    try (StreamClient client = server.stream(path, headers)) {
      assertThat(client.status()).isEqualTo(200);
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
      List<String> block = client.next();
      assertThat(block).anyMatch(line -> line.matches("retry: [3-9]\\d{3}"));
      assertThat(client.next()).isEqualTo(StreamClient.END);
      return block;
    }
  }

  /** It has to stay away: an {@code EventSource} gives up at a 429. */
  static void offFor(HttpResponse<String> answer, String reason) throws Exception {
    Problems.assertProblem(answer, 429, reason);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 10L);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }
}
