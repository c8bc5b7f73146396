package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Three nodes are drained and started again, one after the other, while they broadcast 10 events/s
 * to 500 clients. No client is away for longer than some ten seconds, twice in the worst case.
 */
@Tag("faults")
@Isolated
class RollingRestartTest {
  private static final int PER_SECOND = 10;
  private static final int NODES = 3;
  private static final int CLIENTS = 500;
  private static final int DRAIN_SECONDS = 10;

  /** 10 events/s for 10,000 s. */
  private static final int RETENTION = Feed.REPLAY;

  private final LoadBalancer balancer = new LoadBalancer();
  private final Deque<Node> running = new ArrayDeque<>();

  @Test
  @Timeout(300)
  void losesNothingAndSpreadsTheReconnects() throws Exception {
    List<ReconnectingClient> clients = new ArrayList<>();
    try (RedisProcess redis = RedisProcess.start();
        Stalls stalls = Stalls.watch()) {
      NodeSettings settings =
          NodeSettings.over(redis.url(), RETENTION)
              .with("sse.drain-time", "PT" + DRAIN_SECONDS + "S");
      for (int i = 0; i < NODES; i++) {
        start(settings);
      }
      clients.addAll(ReconnectingClient.open(CLIENTS, balancer::nextUri));
      try (Publisher publisher = Publisher.start(balancer::next, "tick", PER_SECOND)) {
        publisher.awaitAccepted(PER_SECOND);
        for (int i = 0; i < NODES; i++) {
          long began = System.nanoTime();
          stop(running.removeFirst());
          start(settings);
          await()
              .atMost(Patience.LONG)
              .until(() -> clients.stream().allMatch(ReconnectingClient::isOpen));
          assertSpread(reconnectsBySecond(clients, began), stalls.secondsSince(began));
        }
        publisher.awaitAccepted(PER_SECOND);
        publisher.stop();
        Delivered.awaitEnd(balancer.next(), "the end", clients);
        assertThat(publisher.accepted()).isEqualTo(publisher.outcomes());
        Delivered.assertExactlyOnce(publisher.outcomes(), clients);
      }
    } finally {
      clients.forEach(ReconnectingClient::close);
      running.forEach(Node::close);
    }
  }

  private void start(NodeSettings settings) throws Exception {
    Node node = Node.start(settings);
    running.addLast(node);
    balancer.add(node);
  }

  /** What a node's process does when it is told to end. */
  private void stop(Node node) throws Exception {
    try (node) {
      node.hub().drain().toCompletableFuture().get(60, TimeUnit.SECONDS);
      balancer.remove(node);
    }
  }

  /** How many reconnects there were in each second since then that had any. */
  private static Map<Long, Integer> reconnectsBySecond(
      List<ReconnectingClient> clients, long since) {
    Map<Long, Integer> reconnects = new HashMap<>();
    for (ReconnectingClient client : clients) {
      for (long attempt : client.attempts()) {
        if (attempt - since > 0) {
          reconnects.merge(TimeUnit.NANOSECONDS.toSeconds(attempt - since), 1, Integer::sum);
        }
      }
    }
    return reconnects;
  }

  /**
   * At most twice as many in any second as on the average of the time that they are spread over;
   * but for those seconds in which this JVM, which holds nodes and clients, stood still.
   */
  private static void assertSpread(Map<Long, Integer> reconnectsBySecond, Set<Long> stalled) {
    int all = reconnectsBySecond.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isGreaterThan(CLIENTS / NODES / 2);
    assertThat(reconnectsBySecond)
        .as("reconnects by second since the drain began, which stood still in %s", stalled)
        .allSatisfy((second, inOneSecond) -> {
          if (!stalled.contains(second)) {
            assertThat(inOneSecond * DRAIN_SECONDS).isLessThanOrEqualTo(2 * all);
          }
        });
  }
}
