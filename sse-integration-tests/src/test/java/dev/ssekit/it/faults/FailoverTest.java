package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.faults.Publisher.Outcome;
import dev.ssekit.redis.RedisProcess;
import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The master dies and a replica takes over, while two nodes broadcast 50 events/s each. */
@Tag("faults")
class FailoverTest {
  private static final int PER_SECOND = 50;

  /** 100 events/s for 1,000 s, far above any outage here. */
  private static final int RETENTION = Feed.REPLAY;

  /**
   * What is accepted within this time before the master dies may not have reached the replica, and
   * an answer that it gave may be read as late as this after its death.
   */
  private static final long LOSS_WINDOW_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final List<RedisProcess> processes = new ArrayList<>();

  @AfterEach
  void stop() {
    processes.forEach(RedisProcess::close);
  }

  @Test
  void losesNothingBeyondTheWindowWhereSentinelPromotes() throws Exception {
    RedisProcess master = started(RedisProcess.start());
    RedisProcess replica = started(RedisProcess.start("replicaof 127.0.0.1 " + master.port()));
    awaitReplica(master);
    RedisProcess sentinel = started(RedisProcess.sentinel(master));
    await()
        .atMost(Patience.LONG)
        .until(() -> sentinel.ask(commands -> commands.info("sentinel")).contains("slaves=1"));
    survives("redis-sentinel://127.0.0.1:" + sentinel.port() + "/0#main", master, replica);
  }

  @Test
  void losesNothingBeyondTheWindowWhereAClusterPromotes() throws Exception {
    List<RedisProcess> masters =
        IntStream.range(0, 3).mapToObj(i -> started(clusterNode())).toList();
    RedisProcess replica = started(clusterNode());
    int third = SlotHash.SLOT_COUNT / 3 + 1;
    for (int i = 0; i < 3; i++) {
      int[] slots =
          IntStream.range(i * third, Math.min(SlotHash.SLOT_COUNT, (i + 1) * third)).toArray();
      masters.get(i).ask(commands -> commands.clusterAddSlots(slots));
    }
    for (RedisProcess other : processes.subList(1, processes.size())) {
      masters.get(0).ask(commands -> commands.clusterMeet("127.0.0.1", other.port()));
    }
    for (RedisProcess node : processes) {
      await().atMost(Patience.LONG).until(() -> knowsTheWholeCluster(node));
    }
    RedisProcess owner = masters.get(SlotHash.getSlot("{sse}") / third);
    String id = owner.ask(commands -> commands.clusterMyId());
    await()
        .atMost(Patience.LONG)
        .until(() -> replica.ask(commands -> commands.clusterNodes()).contains(id));
    replica.ask(commands -> commands.clusterReplicate(id));
    awaitReplica(owner);
    RedisProcess seed = masters.get(owner == masters.get(0) ? 1 : 0);
    survives("redis-cluster://127.0.0.1:" + seed.port(), owner, replica);
  }

  private static void survives(String url, RedisProcess master, RedisProcess replica)
      throws Exception {
    try (Node a = Node.start(NodeSettings.over(url, RETENTION));
        Node b = Node.start(NodeSettings.over(url, RETENTION));
        ReconnectingClient atA = ReconnectingClient.open(a.uri());
        ReconnectingClient atB = ReconnectingClient.open(b.uri());
        Publisher one = Publisher.start(a, "a", PER_SECOND);
        Publisher two = Publisher.start(b, "b", PER_SECOND)) {
      List<ReconnectingClient> clients = List.of(atA, atB);
      one.awaitAccepted(150);
      long dying = System.nanoTime();
      master.kill();
      long dead = System.nanoTime();
      await().atMost(Patience.LONG).until(() -> !one.refused().isEmpty());
      one.awaitAccepted(50);
      two.awaitAccepted(50);
      one.stop();
      two.stop();
      Delivered.awaitEnd(a, "the end", clients);

      List<Outcome> outcomes = new ArrayList<>(one.outcomes());
      outcomes.addAll(two.outcomes());
      List<Outcome> safe =
          outcomes.stream()
              .filter(outcome ->
                  outcome.nanos() - dead > LOSS_WINDOW_NANOS
                      || dying - outcome.nanos() > LOSS_WINDOW_NANOS)
              .toList();
      Set<String> accepted = Delivered.acceptedIds(outcomes);
      Set<String> kept = new HashSet<>(Logs.ids(replica));
      for (ReconnectingClient client : clients) {
        Delivered.assertInOrder(client.received());
        Delivered.assertNothingInvented(outcomes, client.received());
        List<String> ids = client.events().stream().map(Received::id).toList();
        assertThat(ids).containsAll(Delivered.acceptedIds(safe));
        assertThat(ids).containsAll(kept.stream().filter(accepted::contains).toList());
        assertThat(client.gaps()).hasSize(kept.containsAll(ids) ? 0 : 1);
        assertThat(client.timesOpened()).isOne();
      }
    }
  }

  private static RedisProcess clusterNode() {
    return RedisProcess.start("cluster-enabled yes", "cluster-node-timeout 1500");
  }

  private static boolean knowsTheWholeCluster(RedisProcess node) {
    String info = node.ask(commands -> commands.clusterInfo());
    return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:4");
  }

  private static void awaitReplica(RedisProcess master) {
    await()
        .atMost(Patience.LONG)
        .until(() -> master.ask(commands -> commands.info("replication")).contains("state=online"));
  }

  private RedisProcess started(RedisProcess process) {
    processes.add(process);
    return process;
  }
}
