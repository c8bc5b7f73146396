package dev.ssekit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process of its own, with limits from its environment. */
final class LimitsTest {
  private static final int READ_TIMEOUT_MILLIS = 60_000;

  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void closeStreams() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Test
  void sendTheStreamAfterTheLastAwayToComeBackAtATimeOfItsOwn() throws Exception {
    try (SampleProcess process = start(Map.of("SSE_MAX_CONNECTIONS", "1000"))) {
      Client client = process.client();
      assertThat(client.get("ready").statusCode()).isEqualTo(200);
      openStreams(1000, process.uri());
      HttpResponse<String> first = client.get("events");
      HttpResponse<String> second = client.get("events");
      for (HttpResponse<String> away : List.of(first, second)) {
        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(away.headers().firstValue("Content-Type"))
            .hasValue("text/event-stream;charset=utf-8");
        assertThat(away.body()).containsPattern("(?m)^retry: [3-9][0-9]{3}$");
        assertThat(away.body()).doesNotContain("event: connection");
      }
      assertThat(first.body()).isNotEqualTo(second.body());
      assertThat(client.get("ready").statusCode()).isEqualTo(503);
      assertThat(client.get("events/stats").body())
          .contains("\"here\":1000", "\"sse.max-connections\":2");
    }
  }

  @Test
  void keepOffTheStreamAfterTheLastOfOneAddress() throws Exception {
    try (SampleProcess process = start(Map.of("SSE_MAX_CONNECTIONS_PER_ADDRESS", "5"))) {
      openStreams(5, process.uri());
      HttpResponse<String> off = process.client().get("events");
      assertThat(off.statusCode()).isEqualTo(429);
      assertThat(off.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 10L);
      assertThat(off.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
  }

  private static SampleProcess start(Map<String, String> limits) throws IOException {
    return SampleProcess.start(
            limits, "-cp", System.getProperty("java.class.path"), Main.class.getName())
        .discardingItsLog();
  }

  /** Asks for all of them before it reads from any, so that none waits for the one before. */
  private void openStreams(int count, URI uri) throws IOException {
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(uri.getHost(), uri.getPort());
      open.add(socket);
      socket.setSoTimeout(READ_TIMEOUT_MILLIS);
      socket
          .getOutputStream()
          .write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    }
    for (Socket socket : open) {
      readFirstEvent(socket);
    }
  }

  private static void readFirstEvent(Socket socket) throws IOException {
    StringBuilder read = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (read.indexOf("event: connection") < 0) {
      int next = in.read();
      assertThat(next).as("the stream goes on after %s", read).isNotNegative();
      read.append((char) next);
    }
  }
}
