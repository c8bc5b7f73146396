package dev.ssekit.redis;

import static dev.ssekit.redis.Backends.PATIENCE;
import static dev.ssekit.redis.Backends.awaitState;
import static dev.ssekit.redis.Backends.follow;
import static dev.ssekit.redis.Backends.publish;
import static dev.ssekit.redis.Backends.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.RecordingFollower;
import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sentinel and Cluster: the master dies, a replica takes over. */
class RedisFailoverTest {
  private final List<RedisProcess> processes = new ArrayList<>();

  @AfterEach
  void stop() {
    processes.forEach(RedisProcess::close);
  }

  @Test
  void goesOnWithTheMasterThatSentinelPromotes() {
    RedisProcess master = started(RedisProcess.start());
    RedisProcess replica = started(RedisProcess.start("replicaof 127.0.0.1 " + master.port()));
    awaitReplica(master);
    RedisProcess sentinel = started(RedisProcess.sentinel(master));
    await().atMost(PATIENCE).until(() -> knowsAReplica(sentinel));
    String url = "redis-sentinel://127.0.0.1:" + sentinel.port() + "/0#main";
    survives(url, master, replica);
  }

  @Test
  void goesOnWithTheMasterThatAClusterPromotes() {
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
      await()
          .atMost(PATIENCE)
          .until(() -> {
            String info = node.ask(commands -> commands.clusterInfo());
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:4");
          });
    }
    RedisProcess owner = masters.get(SlotHash.getSlot("{t}") / third);
    String id = owner.ask(commands -> commands.clusterMyId());
    await()
        .atMost(PATIENCE)
        .until(() -> replica.ask(commands -> commands.clusterNodes()).contains(id));
    replica.ask(commands -> commands.clusterReplicate(id));
    awaitReplica(owner);
    RedisProcess seed = masters.get(owner == masters.get(0) ? 1 : 0);
    survives("redis-cluster://127.0.0.1:1,127.0.0.1:" + seed.port(), owner, replica);
  }

  /** What has reached the replica before the master dies is not lost, and nothing is told twice. */
  private static void survives(String url, RedisProcess master, RedisProcess replica) {
    try (Backend backend = Backends.open(settings(url))) {
      RecordingFollower follower = follow(backend, 100);
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        ids.add(publish(backend, "before " + i));
      }
      Long replicas = master.ask(commands -> commands.waitForReplication(1, 20_000));
      assertThat(replicas).isEqualTo(1);
      master.kill();
      awaitState(backend, Backend.State.UNAVAILABLE);
      awaitState(backend, Backend.State.AVAILABLE);
      ids.add(publish(backend, "after"));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
      assertThat(follower.losses()).isEmpty();
      Object role = replica.ask(commands -> commands.role().get(0));
      assertThat(role).isEqualTo("master");
    }
  }

  private static RedisProcess clusterNode() {
    return RedisProcess.start("cluster-enabled yes", "cluster-node-timeout 1500");
  }

  private static void awaitReplica(RedisProcess master) {
    await()
        .atMost(PATIENCE)
        .until(() -> master.ask(commands -> commands.info("replication")).contains("state=online"));
  }

  private static boolean knowsAReplica(RedisProcess sentinel) {
    return sentinel.ask(commands -> commands.info("sentinel")).contains("slaves=1");
  }

  private RedisProcess started(RedisProcess process) {
    processes.add(process);
    return process;
  }
}
