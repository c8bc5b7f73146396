package dev.ssekit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Broadcasts of which none can be accepted, from several senders at once. */
final class MalformedBroadcasts {
  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "null",
          "[1]",
          "{\"data\":",
          "{\"data\":1,\"event\":\"a\\nid: 7\"}",
          "{\"data\":1,\"event\":\"a\\u0000\"}",
          "{\"data\":1e99999999999}",
          "{\"data\":1,\"filter\":{\"a\":[]}}",
          "{\"data\":1} {\"data\":2}",
          "{\"data\":" + "[".repeat(2000),
          "{\"" + "k".repeat(60_000) + "\":1}");

  private final TestServer server;
  private final String path;

  MalformedBroadcasts(TestServer server, String path) {
    this.server = server;
    this.path = path;
  }

  /** Sends so many in all; each is refused. */
  void send(int senders, int broadcasts) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(senders);
    try {
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < senders; i++) {
        sent.add(
            pool.submit(() -> {
              sendEach(broadcasts / senders);
              return null;
            }));
      }
      for (Future<?> each : sent) {
        each.get(180, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void sendEach(int broadcasts) throws Exception {
    for (int i = 0; i < broadcasts; i++) {
      String body = BODIES.get(i % BODIES.size());
      assertThat(server.broadcast(path, body).statusCode()).as(body).isEqualTo(400);
    }
  }
}
