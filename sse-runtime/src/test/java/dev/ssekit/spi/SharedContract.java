package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two nodes see of each other over one store; nothing where a backend is of one process. */
abstract class SharedContract extends ContractPart {
  private List<Backend> nodes = List.of();

  SharedContract(BackendContract contract) {
    super(contract);
  }

  @BeforeEach
  final void openAnother() {
    assumeTrue(backend().isShared(), "this backend is of one process");
    Backend first = backend();
    nodes = List.of(first, create(1000));
  }

  private Backend here() {
    return nodes.get(0);
  }

  private Backend there() {
    return nodes.get(1);
  }

  @Test
  final void showsBothNodesTheSameEntriesInTheSameOrder() throws Exception {
    RecordingFollower one = follow(here(), path, 0);
    RecordingFollower two = follow(there(), path, 0);
    int each = 100;
    List<List<String>> published =
        ConcurrentWork.concurrently(
            nodes.size(),
            node ->
                IntStream.range(0, each)
                    .mapToObj(i -> publish(nodes.get(node), node + ":" + i))
                    .toList());
    await().untilAsserted(() -> assertThat(one.entries()).hasSize(nodes.size() * each));
    await().untilAsserted(() -> assertThat(two.entries()).isEqualTo(one.entries()));
    for (List<String> ids : published) {
      assertThat(one.ids().stream().filter(ids::contains).toList()).isEqualTo(ids);
    }
  }

  @Test
  final void tellsANodeThatComesLaterWhatTheLogHolds() {
    List<String> ids = publishMany(5);
    RecordingFollower late = follow(here(), path, 3);
    assertThat(late.ids()).isEqualTo(ids.subList(2, 5));
    RecordingFollower later = follow(there(), path, 100);
    assertThat(later.ids()).isEqualTo(ids);
  }

  @Test
  final void knowsThePositionsOfTheOtherNode() {
    String empty = follow(here(), path, 0).positions().get(0);
    String first = publish(here(), "first");
    String second = publish(there(), "second");
    for (Backend node : nodes) {
      assertThat(List.of(empty, first, second)).allMatch(node.log()::isPosition);
      assertThat(history(node, empty, 100).complete()).isTrue();
      assertThat(history(node, empty, 100).entries())
          .extracting(LogEntry::id)
          .containsExactly(first, second);
      assertThat(history(node, first, 100).complete()).isTrue();
      assertThat(history(node, first, 100).entries())
          .extracting(LogEntry::id)
          .containsExactly(second);
      assertThat(history(node, second, 100)).isEqualTo(new History(List.of(), true));
    }
  }

  @Test
  final void hasToldItsFollowersWhatTheOtherNodePublishedOnceItHasCaughtUp() {
    RecordingFollower follower = follow(there(), path, 0);
    for (int round = 0; round < 20; round++) {
      String id = publish(here(), "entry " + round);
      join(there().log().caughtUp(path));
      assertThat(follower.ids()).endsWith(id);
    }
  }

  @Test
  final void sendsSignalsToTheListenersOfAllNodes() {
    sendsToTheListenersOfAllNodes(Backend::signals);
  }

  @Test
  final void sendsInquiriesToTheListenersOfAllNodes() {
    sendsToTheListenersOfAllNodes(Backend::inquiries);
  }

  private void sendsToTheListenersOfAllNodes(Function<Backend, Signals> channel) {
    RecordingListener one = new RecordingListener();
    RecordingListener two = new RecordingListener();
    join(channel.apply(here()).listen(one));
    join(channel.apply(there()).listen(two));
    for (Backend node : nodes) {
      Signal signal = new Signal("any", unique + " of " + nodes.indexOf(node));
      join(channel.apply(node).send(signal));
      await().untilAsserted(() -> assertThat(one.signals()).contains(signal));
      await().untilAsserted(() -> assertThat(two.signals()).contains(signal));
    }
  }

  @Test
  final void showsAllNodesWhoIsPresent() {
    String other = unique + " there";
    join(here().presence().announce(unique, "here", LONG));
    join(there().presence().announce(other, "there", LONG));
    for (Backend node : nodes) {
      assertThat(join(node.presence().nodes()))
          .containsAllEntriesOf(Map.of(unique, "here", other, "there"));
    }
    join(here().presence().withdraw(unique));
    assertThat(join(there().presence().nodes())).containsKey(other).doesNotContainKey(unique);
    join(here().presence().announce(unique, "short", Duration.ofMillis(50)));
    await()
        .untilAsserted(() ->
            assertThat(join(there().presence().nodes()))
                .containsKey(other)
                .doesNotContainKey(unique));
  }

  @Test
  final void givesAOneTimeValueToOneTakerOnWhateverNode() throws Exception {
    for (int round = 0; round < 20; round++) {
      String key = unique + ":" + round;
      join(here().oneTimeValues().put(key, "value", LONG));
      List<Boolean> taken =
          ConcurrentWork.concurrently(
              4, taker -> join(nodes.get(taker % 2).oneTimeValues().take(key)).isPresent());
      assertThat(taken).containsOnlyOnce(true);
    }
  }

  @Test
  final void leavesTheOtherNodeWhatItHadWhenOneIsClosed() {
    String first = publish(here(), "first");
    RecordingFollower follower = follow(there(), path, 100);
    here().close();
    String second = publish(there(), "second");
    await().untilAsserted(() -> assertThat(follower.ids()).containsExactly(first, second));
    assertThat(follower.losses()).isEmpty();
    assertThat(history(there(), first, 100).complete()).isTrue();
  }
}
