package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.EndpointStatistics;
import dev.ssekit.it.faults.Publisher.Outcome;
import dev.ssekit.redis.RedisProcess;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Redis goes away for some seconds while two nodes broadcast 100 events/s each. */
@Tag("faults")
class RedisRestartTest {
  /** 200 events/s for 500 s, far above any outage here. */
  private static final int RETENTION = Feed.REPLAY;

  @Test
  void losesNothingWhereItComesBackWithItsData() throws Exception {
    try (RedisProcess redis = RedisProcess.start("appendonly yes", "appendfsync always");
        TwoBusyNodes nodes = TwoBusyNodes.start(NodeSettings.over(redis.url(), RETENTION))) {
      List<ReconnectingClient> clients = nodes.clients();
      nodes.publisher().awaitAccepted(100);
      redis.kill();
      awaitHeartbeats(clients);
      redis.restart();
      nodes.finish();

      List<Outcome> outcomes = nodes.outcomes();
      Delivered.assertExactlyOnce(outcomes, clients);
      assertThat(clients).allMatch(client -> client.timesOpened() == 1);
      assertThat(nodes.publishers())
          .allSatisfy(publisher -> assertRefusedWithTheCause(redis, publisher));
    }
  }

  @Test
  void tellsOfAGapWhereItComesBackEmpty() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        TwoBusyNodes nodes = TwoBusyNodes.start(NodeSettings.over(redis.url(), RETENTION))) {
      List<ReconnectingClient> clients = nodes.clients();
      nodes.publisher().awaitAccepted(100);
      redis.kill();
      awaitHeartbeats(clients);
      long back = System.nanoTime();
      redis.restart();
      nodes.finish();

      List<Outcome> outcomes = nodes.outcomes();
      List<Outcome> afterwards =
          outcomes.stream().filter(outcome -> outcome.nanos() - back > 0).toList();
      for (ReconnectingClient client : clients) {
        assertTellsOfALossAfterWhatItHad(client);
        Delivered.assertInOrder(client.received());
        Delivered.assertNothingInvented(outcomes, client.received());
        assertThat(client.events())
            .extracting(Received::id)
            .containsAll(Delivered.acceptedIds(afterwards));
        assertThat(client.timesOpened())
            .as("streams, of which the first was ended with the signals that were lost")
            .isGreaterThan(1);
        assertThat(client.gaps().get(0).id()).isEqualTo(clients.get(0).gaps().get(0).id());
        assertThat(afterTheGap(client)).isEqualTo(afterTheGap(clients.get(0)));
      }
    }
  }

  @Test
  void tellsOfAllNodesSoonAfterItComesBackEmpty() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        Node a = Node.start(announcedRarely(redis));
        Node b = Node.start(announcedRarely(redis))) {
      Set<String> nodes = Set.of(a.hub().node(), b.hub().node());
      await().atMost(Patience.LONG).until(() -> nodesInStatistics(a).equals(nodes));
      redis.kill();
      await().atMost(Patience.LONG).until(() -> nodesInStatistics(a).size() == 1);
      redis.restart();
      await().atMost(Patience.LONG).until(() -> nodesInStatistics(a).equals(nodes));
      await().atMost(Patience.LONG).until(() -> nodesInStatistics(b).equals(nodes));
    }
  }

  @Test
  void losesNothingWhereItIsFrozen() throws Exception {
    try (RedisProcess redis = RedisProcess.start();
        TwoBusyNodes nodes = TwoBusyNodes.start(impatient(redis))) {
      List<ReconnectingClient> clients = nodes.clients();
      nodes.publisher().awaitAccepted(100);
      redis.freeze();
      awaitHeartbeats(clients);
      await().atMost(Patience.LONG).until(() -> !nodes.publisher().unknown().isEmpty());
      await().atMost(Patience.LONG).until(() -> !nodes.publisher().refused().isEmpty());
      redis.thaw();
      nodes.finish();

      Delivered.assertExactlyOnce(nodes.outcomes(), clients);
      assertThat(clients).allMatch(client -> client.timesOpened() == 1);
    }
  }

  private static NodeSettings announcedRarely(RedisProcess redis) {
    return NodeSettings.over(redis.url(), RETENTION).with("sse.cleanup-interval", "PT1H");
  }

  private static Set<String> nodesInStatistics(Node asked) throws Exception {
    EndpointStatistics statistics =
        asked.feed().statistics().toCompletableFuture().get(20, TimeUnit.SECONDS);
    return statistics.connections().keySet();
  }

  private static NodeSettings impatient(RedisProcess redis) {
    return NodeSettings.over(redis.url(), RETENTION).with("sse.publish-deadline", "PT1S");
  }

  private static void awaitHeartbeats(List<ReconnectingClient> clients) {
    for (ReconnectingClient client : clients) {
      int before = client.heartbeats();
      await().atMost(Patience.LONG).until(() -> client.heartbeats() > before);
    }
  }

  private static void assertRefusedWithTheCause(RedisProcess redis, Publisher publisher) {
    assertThat(publisher.refused())
        .isNotEmpty()
        .allSatisfy(refused ->
            assertThat(refused.failure())
                .hasMessageContaining("127.0.0.1:" + redis.port())
                .hasMessageContaining("cannot be reached"));
  }

  /** Redis may have been killed when it had told one node of its last event, and not the other. */
  private static void assertTellsOfALossAfterWhatItHad(ReconnectingClient client) {
    assertThat(client.gaps()).hasSize(1);
    int gap = client.indexOfFirstGap();
    assertThat(gap).isPositive();
    String had = client.received().get(gap - 1).id();
    assertThat(client.gaps().get(0).data())
        .contains("\"from\":\"" + had + "\"")
        .contains("\"lost\"");
  }

  private static List<Received> afterTheGap(ReconnectingClient client) {
    List<Received> received = client.received();
    return received.subList(client.indexOfFirstGap() + 1, received.size());
  }
}
