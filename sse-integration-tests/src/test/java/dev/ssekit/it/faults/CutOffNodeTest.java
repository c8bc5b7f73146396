package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node drains while the one that its clients go to cannot reach Redis and has not read what they
 * had last: 100 events/s, of which all are kept.
 */
@Tag("faults")
class CutOffNodeTest {
  private static final int PER_SECOND = 100;
  private static final int RETENTION = Feed.REPLAY;
  private static final int CLIENTS = 10;

  @Test
  void losesAndDoublesNothingForClientsThatComeWhileItIsBehind() throws Exception {
    List<ReconnectingClient> clients = new ArrayList<>();
    try (RedisProcess redis = RedisProcess.start();
        Wire wire = Wire.to(redis.port());
        Node draining =
            Node.start(NodeSettings.over(redis.url(), RETENTION).with("sse.drain-time", "PT2S"));
        Node cutOff = Node.start(NodeSettings.over(wire.url(), RETENTION));
        Publisher publisher = Publisher.start(draining, "tick", PER_SECOND)) {
      AtomicReference<URI> node = new AtomicReference<>(draining.uri());
      String start = publisher.firstId();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(ReconnectingClient.open(start, node::get));
      }
      publisher.awaitAccepted(100);
      wire.cut();
      publisher.awaitAccepted(100);

      node.set(cutOff.uri());
      draining.hub().drain().toCompletableFuture().get(60, TimeUnit.SECONDS);
      // Once at the node that drains, at least once in vain at the other, and once again.
      await()
          .atMost(Patience.LONG)
          .until(() -> clients.stream().allMatch(client -> client.attempts().size() >= 3));
      assertThat(clients)
          .allSatisfy(client -> {
            assertThat(client.timesOpened()).isOne();
            assertThat(client.failure()).isEmpty();
          });
      wire.restore();
      await()
          .atMost(Patience.LONG)
          .until(() -> clients.stream().allMatch(client -> client.timesOpened() == 2));
      publisher.awaitAccepted(50);
      publisher.stop();
      Delivered.awaitEnd(draining, "the end", clients);
      assertThat(publisher.accepted()).isEqualTo(publisher.outcomes());
      Delivered.assertExactlyOnce(publisher.outcomesAfter(start), clients);
    } finally {
      clients.forEach(ReconnectingClient::close);
    }
  }
}
