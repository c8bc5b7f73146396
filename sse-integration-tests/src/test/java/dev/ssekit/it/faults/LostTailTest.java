package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.faults.Publisher.Outcome;
import dev.ssekit.redis.RedisProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A master dies before its replica has had the last events, which a node has delivered already: 100
 * events/s, of which all are kept.
 */
@Tag("faults")
class LostTailTest {
  private static final int PER_SECOND = 100;
  private static final int RETENTION = Feed.REPLAY;

  @Test
  void tellsThoseOfAGapWhoHadTheLostEventsAndShowsThemToNobodyElse() throws Exception {
    try (RedisProcess master = RedisProcess.start();
        Wire toReplica = Wire.to(master.port());
        RedisProcess replica = RedisProcess.start("replicaof 127.0.0.1 " + toReplica.port());
        Wire toA = Wire.to(master.port());
        Wire toB = Wire.to(master.port());
        Node a = Node.start(NodeSettings.over(toA.url(), RETENTION));
        Node b = Node.start(NodeSettings.over(toB.url(), RETENTION));
        ReconnectingClient atA = ReconnectingClient.open(a.uri());
        ReconnectingClient atB = ReconnectingClient.open(b.uri())) {
      awaitReplica(master);
      List<Outcome> before = broadcast(a, "before", 50, List.of(atA, atB));
      Long replicas = master.ask(commands -> commands.waitForReplication(1, 20_000));
      assertThat(replicas).isEqualTo(1);

      // The tail reaches node A and its client alone.
      toReplica.cut();
      toB.cut();
      List<Outcome> tail = broadcast(a, "tail", 50, List.of(atA));
      String lastOfTail = atA.lastId();
      master.kill();
      replica.ask(commands -> commands.replicaofNoOne());
      toA.layTo(replica.port());
      toB.layTo(replica.port());

      List<Outcome> after = broadcast(b, "after", 50, List.of(atA, atB));
      try (ReconnectingClient moved = ReconnectingClient.resume(lastOfTail, b.uri())) {
        Delivered.awaitEnd(a, "the end", List.of(atA, atB, moved));

        assertThat(atA.gaps()).singleElement().matches(gap -> gap.data().contains("\"lost\""));
        assertThat(moved.gaps()).singleElement().matches(gap -> gap.data().contains("\"unknown\""));
        List<Outcome> all = new ArrayList<>(before);
        all.addAll(tail);
        all.addAll(after);
        for (ReconnectingClient client : List.of(atA, atB, moved)) {
          Delivered.assertInOrder(client.received());
          Delivered.assertNothingInvented(all, client.received());
          assertThat(ids(client)).containsAll(Delivered.acceptedIds(after));
          assertThat(client.data()).doesNotHaveDuplicates();
        }
        assertThat(ids(atA)).containsAll(Delivered.acceptedIds(before));
        assertThat(ids(atA)).containsAll(Delivered.acceptedIds(tail));
        assertThat(ids(atB)).containsAll(Delivered.acceptedIds(before));
        assertThat(ids(atB)).doesNotContainAnyElementsOf(Delivered.acceptedIds(tail));
        assertThat(ids(moved)).doesNotContainAnyElementsOf(Delivered.acceptedIds(tail));
      }
    }
  }

  /** Broadcasts so many, and one more that ends them. */
  private static List<Outcome> broadcast(
      Node node, String name, int count, List<ReconnectingClient> clients) throws Exception {
    try (Publisher publisher = Publisher.start(node, name, PER_SECOND)) {
      publisher.awaitAccepted(count);
      publisher.stop();
      Delivered.awaitEnd(node, name, clients);
      return publisher.outcomes();
    }
  }

  private static Set<String> ids(ReconnectingClient client) {
    Set<String> ids = new HashSet<>();
    client.events().forEach(event -> ids.add(event.id()));
    return ids;
  }

  private static void awaitReplica(RedisProcess master) {
    await()
        .atMost(Patience.LONG)
        .until(() -> master.ask(commands -> commands.info("replication")).contains("state=online"));
  }
}
