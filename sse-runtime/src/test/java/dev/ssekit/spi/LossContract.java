package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a follower is told of what the store has lost, where it can be made to lose something. */
abstract class LossContract extends ContractPart {
  LossContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void tellsAFollowerOfALossInItsPlaceAndThenWhatComes() {
    RecordingFollower follower = follow(path);
    List<String> ids = new ArrayList<>(publishMany(3));
    await().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
    assumeTrue(lose(path), "this store cannot be made to lose what it holds");
    String after = publish("after");
    assertThat(ids).doesNotContain(after);
    ids.add(after);
    await().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
    assertThat(follower.losses()).singleElement().asString().startsWith("3:");
  }

  @Test
  final void takesThePositionAfterALossForOneOnEachNode() {
    Backend here = backend();
    Backend there = here.isShared() ? create(1000) : here;
    RecordingFollower one = follow(here, path, 0);
    RecordingFollower two = follow(there, path, 0);
    List<String> ids = publishMany(3);
    await().untilAsserted(() -> assertThat(one.ids()).isEqualTo(ids));
    await().untilAsserted(() -> assertThat(two.ids()).isEqualTo(ids));
    assumeTrue(lose(path), "this store cannot be made to lose what it holds");
    String after = publish("after");
    await().untilAsserted(() -> assertThat(one.ids()).endsWith(after));
    await().untilAsserted(() -> assertThat(two.ids()).endsWith(after));
    for (RecordingFollower told : List.of(one, two)) {
      String position = told.losses().get(0).substring("3:".length());
      assertThat(position).hasSizeBetween(1, EventLog.LONGEST_POSITION).isNotEqualTo(after);
      for (Backend node : List.of(here, there)) {
        assertThat(node.log().isPosition(position)).isTrue();
        History history = history(node, position, 100);
        assertThat(history.complete()).isTrue();
        assertThat(history.entries()).extracting(LogEntry::id).containsExactly(after);
        History lost = history(node, ids.get(2), 100);
        assertThat(lost.complete()).isFalse();
        assertThat(lost.entries()).extracting(LogEntry::id).containsExactly(after);
      }
    }
  }
}
