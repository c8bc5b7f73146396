package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What following a log promises. */
abstract class FollowContract extends ContractPart {
  FollowContract(BackendContract contract) {
    super(contract);
  }

  @Test
  final void tellsAFollowerItsPositionAndThenEveryLaterEntryInOrder() {
    publish("before");
    RecordingFollower follower = follow(path);
    List<String> ids = publishMany(50);
    await().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
    assertThat(follower.positions()).hasSize(1);
    assertThat(follower.positionCameLate()).isFalse();
    assertThat(follower.data()).startsWith("entry 0").endsWith("entry 49");
    assertThat(ids).doesNotHaveDuplicates().doesNotContain(follower.positions().get(0));
  }

  @Test
  final void keepsAnEntryAsItWasPublished() {
    RecordingFollower follower = follow(path);
    Entry entry =
        new Entry(
            "update",
            "{\"text\":\"gr\u00FC\u00DF \uD83D\uDE00\\n\"}\r\n\0",
            Map.of("a", "1", "b", ""));
    publish(Set.of(path), entry);
    await().untilAsserted(() -> assertThat(follower.entries()).hasSize(1));
    assertThat(follower.entries().get(0).entry()).isEqualTo(entry);
  }

  @Test
  final void publishesToSeveralLogsAtOnce() {
    RecordingFollower here = follow(path);
    RecordingFollower there = follow(other);
    Map<String, String> ids = publish(Set.of(path, other), entry("both"));
    assertThat(ids).containsOnlyKeys(path, other);
    await()
        .untilAsserted(() -> {
          assertThat(here.ids()).containsExactly(ids.get(path));
          assertThat(there.ids()).containsExactly(ids.get(other));
        });
  }

  @Test
  final void keepsLogsApart() {
    RecordingFollower here = follow(path);
    publish(Set.of(other), entry("there"));
    String id = publish("here");
    await().untilAsserted(() -> assertThat(here.ids()).containsExactly(id));
  }

  @Test
  final void endsASubscriptionOnceAndForAll() {
    RecordingFollower leaving = new RecordingFollower();
    Subscription subscription = join(backend().log().follow(path, 0, leaving));
    RecordingFollower staying = follow(path);
    publish("first");
    await().untilAsserted(() -> assertThat(leaving.entries()).hasSize(1));
    subscription.close();
    subscription.close();
    publish("second");
    await().untilAsserted(() -> assertThat(staying.entries()).hasSize(2));
    assertThat(leaving.data()).containsExactly("first");
  }

  @Test
  final void tellsAFollowerThatThrowsThatItHasEnded() {
    FailingFollower failing = new FailingFollower();
    join(backend().log().follow(path, 0, failing));
    RecordingFollower staying = follow(path);
    publish("first");
    publish("second");
    await().untilAsserted(() -> assertThat(staying.data()).containsExactly("first", "second"));
    await().untilAsserted(() -> assertThat(failing.endings()).hasSize(1));
    assertThat(failing.endings().get(0)).hasMessage("first");
    assertThat(failing.told()).isEqualTo(1);
  }

  @Test
  final void showsAllFollowersTheSameOrderOfConcurrentPublishers() throws Exception {
    RecordingFollower one = follow(path);
    RecordingFollower two = follow(path);
    int publishers = 4;
    int each = 50;
    List<List<String>> published =
        ConcurrentWork.concurrently(
            publishers,
            publisher ->
                IntStream.range(0, each).mapToObj(i -> publish(publisher + ":" + i)).toList());
    await().untilAsserted(() -> assertThat(one.entries()).hasSize(publishers * each));
    await().untilAsserted(() -> assertThat(two.ids()).isEqualTo(one.ids()));
    for (List<String> ids : published) {
      assertThat(one.ids().stream().filter(ids::contains).toList()).isEqualTo(ids);
    }
  }

  @Test
  final void tellsAFollowerWhatTheLogHoldsAndThenEveryLaterEntry() {
    List<String> ids = new ArrayList<>(publishMany(5));
    RecordingFollower follower = follow(path, 100);
    assertThat(follower.ids()).as("entries when the stage is complete").isEqualTo(ids);
    ids.add(publish("later"));
    await().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
    assertThat(follower.positions()).doesNotContainAnyElementsOf(ids);
    assertThat(follower.positionCameLate()).isFalse();
    assertThat(follower.losses()).isEmpty();
  }

  @Test
  final void tellsAFollowerSoManyOfTheNewestEntriesAsItWants() {
    List<String> ids = publishMany(5);
    RecordingFollower follower = follow(path, 2);
    assertThat(follower.ids()).isEqualTo(ids.subList(3, 5));
    History history = history(follower.positions().get(0), 100);
    assertThat(history.complete()).isTrue();
    assertThat(history.entries()).extracting(LogEntry::id).isEqualTo(ids.subList(3, 5));
  }

  @Test
  final void joinsWhatTheLogHoldsToWhatIsPublishedMeanwhile() throws Exception {
    List<String> ids = new ArrayList<>(publishMany(5));
    List<RecordingFollower> followers = new CopyOnWriteArrayList<>();
    List<List<String>> published =
        ConcurrentWork.concurrently(
            2,
            worker -> {
              if (worker == 0) {
                return publishMany(100);
              }
              for (int i = 0; i < 20; i++) {
                followers.add(follow(path, 1000));
              }
              return List.of();
            });
    ids.addAll(published.get(0));
    for (RecordingFollower follower : followers) {
      await().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids));
    }
  }

  @Test
  final void tellsALaterFollowerThePositionsOfEarlierOnes() {
    String empty = follow(path).positions().get(0);
    publish("1");
    String between = follow(path).positions().get(0);
    publish("2");
    String newest = follow(path, 1).positions().get(0);
    RecordingFollower late = follow(path, 100);
    assertThat(List.of(empty, between, newest))
        .allMatch(position -> late.knows(position, backend().log()));
  }

  @Test
  final void hasToldItsFollowersAllOnceItHasCaughtUp() {
    RecordingFollower follower = follow(path);
    for (int round = 0; round < 20; round++) {
      String id = publish("entry " + round);
      join(backend().log().caughtUp(path));
      assertThat(follower.ids()).endsWith(id);
    }
  }

  @Test
  final void knowsTheFormOfItsPositions() {
    String empty = follow(path).positions().get(0);
    String id = publish("x");
    assertThat(List.of(empty, id)).allMatch(backend().log()::isPosition);
    assertThat(nonPositions(id)).noneMatch(backend().log()::isPosition);
  }
}
