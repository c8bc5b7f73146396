package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.it.faults.Publisher.Outcome;
import dev.ssekit.redis.RedisProcess;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A master dies before its replica has had the last events, which node A has delivered already, and
 * node B has not: 100 events/s, of which all are kept. Then A's client moves to B.
 */
@Tag("faults")
class LostTailTest {
  private static final int PER_SECOND = 100;
  private static final int RETENTION = Feed.REPLAY;

  private RedisProcess master;
  private Wire toReplica;
  private RedisProcess replica;
  private Wire toA;
  private Wire toB;
  private Node a;
  private Node b;
  private AtomicReference<URI> nodeOfA;
  private ReconnectingClient atA;
  private ReconnectingClient atB;
  private List<Outcome> before;
  private List<Outcome> tail;

  /** The tail reaches node A and its client alone. */
  @BeforeEach
  void deliverATailThatIsNotReplicated() throws Exception {
    master = RedisProcess.start();
    toReplica = Wire.to(master.port());
    replica = RedisProcess.start("replicaof 127.0.0.1 " + toReplica.port());
    toA = Wire.to(master.port());
    toB = Wire.to(master.port());
    a = Node.start(NodeSettings.over(toA.url(), RETENTION).with("sse.drain-time", "PT1S"));
    b = Node.start(NodeSettings.over(toB.url(), RETENTION));
    nodeOfA = new AtomicReference<>(a.uri());
    atA = ReconnectingClient.open("", nodeOfA::get);
    atB = ReconnectingClient.open(b.uri());
    await()
        .atMost(Patience.LONG)
        .until(() -> master.ask(commands -> commands.info("replication")).contains("state=online"));
    before = broadcast(a, "before", 50, List.of(atA, atB));
    Long replicas = master.ask(commands -> commands.waitForReplication(1, 20_000));
    assertThat(replicas).isEqualTo(1);
    toReplica.cut();
    toB.cut();
    tail = broadcast(a, "tail", 50, List.of(atA));
  }

  @AfterEach
  void stop() throws IOException {
    atA.close();
    atB.close();
    a.close();
    b.close();
    toA.close();
    toB.close();
    toReplica.close();
    master.close();
    replica.close();
  }

  @Test
  void tellsThoseOfOneGapWhoHadTheLostEventsAndShowsThemToNobodyElse() throws Exception {
    failOver();
    toA.layTo(replica.port());
    toB.layTo(replica.port());
    await().atMost(Patience.LONG).until(() -> !atA.gaps().isEmpty());
    moveAToB();
    await().atMost(Patience.LONG).until(() -> atA.timesOpened() == 2);

    List<Outcome> after = broadcast(b, "after", 50, List.of(atA, atB));
    assertThat(atA.gaps()).singleElement().matches(gap -> gap.data().contains("\"lost\""));
    assertThat(atA.data()).doesNotHaveDuplicates();
    Delivered.assertInOrder(atA.received());
    assertHasAll(atA, before, tail, after);
    Delivered.assertNothingInvented(all(before, tail, after), atA.received());
    assertMissesTheTailWithoutAGap(atB, after);
  }

  @Test
  void tellsAClientThatItCannotTellOnANodeThatNeverSawTheLostEvents() throws Exception {
    toA.cut();
    moveAToB();
    await().atMost(Patience.LONG).until(() -> !atA.isOpen());
    failOver();
    toB.layTo(replica.port());
    await().atMost(Patience.LONG).until(() -> atA.timesOpened() == 2);

    List<Outcome> after = broadcast(b, "after", 50, List.of(atA, atB));
    assertThat(atA.gaps()).singleElement().matches(gap -> gap.data().contains("\"unknown\""));
    assertHasAll(atA, before, tail, after);
    // What it is sent again has the same id, comes after the gap, and in order.
    assertThat(new HashSet<>(atA.events())).hasSameSizeAs(new HashSet<>(atA.data()));
    int gap = atA.indexOfFirstGap();
    for (List<Received> part :
        List.of(
            atA.received().subList(0, gap), atA.received().subList(gap, atA.received().size()))) {
      Delivered.assertInOrder(part);
      Delivered.assertNothingInvented(all(before, tail, after), part);
    }
    assertMissesTheTailWithoutAGap(atB, after);
  }

  private void failOver() {
    master.kill();
    replica.ask(commands -> commands.replicaofNoOne());
  }

  private void moveAToB() throws Exception {
    nodeOfA.set(b.uri());
    a.hub().drain().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private void assertMissesTheTailWithoutAGap(ReconnectingClient client, List<Outcome> after) {
    assertThat(client.gaps()).isEmpty();
    assertThat(client.data()).doesNotHaveDuplicates();
    Delivered.assertInOrder(client.received());
    Delivered.assertNothingInvented(all(before, after), client.received());
    assertHasAll(client, before, after);
    assertThat(ids(client)).doesNotContainAnyElementsOf(Delivered.acceptedIds(tail));
  }

  @SafeVarargs
  private static void assertHasAll(ReconnectingClient client, List<Outcome>... published) {
    assertThat(ids(client)).containsAll(Delivered.acceptedIds(all(published)));
  }

  @SafeVarargs
  private static List<Outcome> all(List<Outcome>... published) {
    List<Outcome> all = new ArrayList<>();
    for (List<Outcome> part : published) {
      all.addAll(part);
    }
    return all;
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
}
