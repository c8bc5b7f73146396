package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.redis.RedisProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** 100,000 events from 10 publishers, as fast as three nodes take them; all of them are kept. */
@Tag("faults")
@Isolated
class FloodTest {
  private static final int EVENTS = Feed.REPLAY;
  private static final int PUBLISHERS = 10;
  private static final int UNDER_WAY = 100;
  private static final int CLIENTS_PER_NODE = 2;
  private static final Duration FLOOD_PATIENCE = Duration.ofSeconds(60);

  private final Queue<Publisher.Outcome> outcomes = new ConcurrentLinkedQueue<>();

  @Test
  @Timeout(120)
  void arrivesInTheSameOrderEverywhere() throws Exception {
    List<ReconnectingClient> clients = new ArrayList<>();
    List<Thread> publishers = new ArrayList<>();
    try (RedisProcess redis = RedisProcess.start();
        Node a = Node.start(NodeSettings.over(redis.url(), EVENTS));
        Node b = Node.start(NodeSettings.over(redis.url(), EVENTS));
        Node c = Node.start(NodeSettings.over(redis.url(), EVENTS))) {
      List<Node> nodes = List.of(a, b, c);
      for (Node node : nodes) {
        for (int i = 0; i < CLIENTS_PER_NODE; i++) {
          clients.add(ReconnectingClient.open(node.uri()));
        }
      }
      for (int i = 0; i < PUBLISHERS; i++) {
        Node node = nodes.get(i % nodes.size());
        String name = "publisher " + i;
        Thread publisher = new Thread(() -> publish(node, name), name);
        publishers.add(publisher);
        publisher.start();
      }
      await().atMost(FLOOD_PATIENCE).until(() -> outcomes.size() == EVENTS);
      await()
          .atMost(FLOOD_PATIENCE)
          .until(() -> clients.stream().allMatch(client -> client.count() >= EVENTS));
      Delivered.awaitEnd(a, "the end", clients);
      assertThat(clients.get(0).count()).isEqualTo(EVENTS + 1);
      Delivered.assertExactlyOnce(List.copyOf(outcomes), clients);
      assertThat(clients).allMatch(client -> client.timesOpened() == 1);
    } finally {
      publishers.forEach(Thread::interrupt);
      clients.forEach(ReconnectingClient::close);
    }
  }

  /** As fast as it goes with so many under way. */
  private void publish(Node node, String name) {
    Semaphore free = new Semaphore(UNDER_WAY);
    try {
      for (int i = 0; i < EVENTS / PUBLISHERS; i++) {
        if (!free.tryAcquire(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException(name + " gets no answer.");
        }
        String data = name + ":" + i;
        node.feed()
            .broadcast("tick", data)
            .whenComplete((broadcast, failure) -> {
              outcomes.add(Publisher.Outcome.of(data, broadcast, failure));
              free.release();
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
