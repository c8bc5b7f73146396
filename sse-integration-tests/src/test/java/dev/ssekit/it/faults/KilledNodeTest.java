package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.EndpointStatistics;
import dev.ssekit.redis.RedisProcess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node dies while another broadcasts 200 events/s; clients come back after three seconds. */
@Tag("faults")
class KilledNodeTest {
  private static final int PER_SECOND = 200;
  private static final int CLIENTS = 20;

  /** 200 events/s for 500 s. */
  private static final int RETENTION = Feed.REPLAY;

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  /** What Redis may take for the last announcement, which a dying node has still sent. */
  private static final Duration UNDER_WAY = Duration.ofMillis(500);

  @Test
  void losesNothingForClientsThatMoveToAnotherNode() throws Exception {
    List<ReconnectingClient> clients = new ArrayList<>();
    try (RedisProcess redis = RedisProcess.start();
        Node staying = Node.start(settings(redis));
        NodeProcess dying = NodeProcess.start(settings(redis));
        Publisher publisher = Publisher.start(staying, "tick", PER_SECOND)) {
      // All of them have the first event, from wherever they began.
      String start = publisher.firstId();
      clients.add(ReconnectingClient.resume(start, staying.uri()));
      AtomicReference<URI> node = new AtomicReference<>(dying.uri());
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(ReconnectingClient.open(start, node::get));
      }
      publisher.awaitAccepted(200);
      await().atMost(Patience.LONG).until(() -> nodes(staying).size() == 2);

      node.set(staying.uri());
      dying.kill();
      assertThat(lastSeen(staying, System.nanoTime()))
          .isLessThan(INTERVAL.multipliedBy(2).plus(UNDER_WAY));
      await()
          .atMost(Patience.LONG)
          .until(() -> clients.stream().skip(1).allMatch(client -> client.timesOpened() == 2));
      publisher.awaitAccepted(100);
      publisher.stop();
      Delivered.awaitEnd(staying, "the end", clients);
      assertThat(publisher.accepted()).isEqualTo(publisher.outcomes());
      Delivered.assertExactlyOnce(publisher.outcomesAfter(start), clients);
    } finally {
      clients.forEach(ReconnectingClient::close);
    }
  }

  /**
   * How long after its death another node's statistics told of the one that died, when asked last.
   */
  private static Duration lastSeen(Node asked, long died) {
    AtomicLong seen = new AtomicLong(died);
    await()
        .atMost(Patience.LONG)
        .until(() -> {
          long now = System.nanoTime();
          boolean gone = nodes(asked).equals(Set.of(asked.hub().node()));
          if (!gone) {
            seen.set(now);
          }
          return gone;
        });
    return Duration.ofNanos(seen.get() - died);
  }

  private static NodeSettings settings(RedisProcess redis) {
    return NodeSettings.over(redis.url(), RETENTION)
        .with("sse.cleanup-interval", INTERVAL.toString());
  }

  private static Set<String> nodes(Node asked) throws Exception {
    EndpointStatistics statistics =
        asked.feed().statistics().toCompletableFuture().get(20, TimeUnit.SECONDS);
    return statistics.connections().keySet();
  }
}
