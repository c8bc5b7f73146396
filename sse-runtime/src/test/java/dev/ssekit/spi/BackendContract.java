package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every backend has to do. A backend proves it by a test class that extends this one. Paths,
 * keys and nodes are new for each test, so that a shared store needs no cleaning.
 */
public abstract class BackendContract {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final String unique = UUID.randomUUID().toString();
  private final String path = "/contract/" + unique;
  private final String other = "/contract/other/" + unique;
  private Backend backend;

  /**
   * Creates a backend that is ready.
   *
   * @param logEvents how many entries its logs keep, or, where a store trims roughly, a few more
   * @return the backend, which the contract closes
   */
  protected abstract Backend create(int logEvents);

  /** How many entries at the most a log may keep that was created for so many. */
  protected int keptAtMost(int logEvents) {
    return logEvents;
  }

  @BeforeEach
  final void open() {
    backend = create(1000);
  }

  @AfterEach
  final void close() {
    backend.close();
  }

  @Test
  final void tellsItsTypeAndThatItCanBeReached() {
    assertThat(backend.type()).isNotBlank();
    assertThat(backend.state()).isEqualTo(Backend.State.AVAILABLE);
  }

  @Test
  final void tellsAFollowerItsPositionAndThenEveryLaterEntryInOrder() {
    publish("before");
    RecordingFollower follower = follow(path);
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> publish("entry " + i)).toList();
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
  final void givesIdsOfOneLine() {
    assertThat(publish("x")).isNotEmpty().doesNotContain("\n", "\r", "\0");
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
    Subscription subscription = join(backend.log().follow(path, leaving));
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
  final void showsAllFollowersTheSameOrderOfConcurrentPublishers() throws Exception {
    RecordingFollower one = follow(path);
    RecordingFollower two = follow(path);
    int publishers = 4;
    int each = 50;
    List<List<String>> published =
        concurrently(
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
  final void readsTheHistoryAfterAnId() {
    List<String> ids = IntStream.range(0, 5).mapToObj(i -> publish("entry " + i)).toList();
    History history = history(ids.get(1), 100);
    assertThat(history.complete()).isTrue();
    assertThat(history.entries()).extracting(LogEntry::id).isEqualTo(ids.subList(2, 5));
  }

  @Test
  final void readsTheHistoryAfterAFollowersPosition() {
    publish("before");
    String position = follow(path).positions().get(0);
    String id = publish("after");
    History history = history(position, 100);
    assertThat(history.complete()).isTrue();
    assertThat(history.entries()).extracting(LogEntry::id).containsExactly(id);
  }

  @Test
  final void readsThePositionOfALogWithoutEntries() {
    History history = history(follow(path).positions().get(0), 100);
    assertThat(history).isEqualTo(new History(List.of(), true));
  }

  @Test
  final void readsNothingAfterTheNewestEntry() {
    publish("first");
    assertThat(history(publish("newest"), 100)).isEqualTo(new History(List.of(), true));
  }

  @Test
  final void limitsTheHistoryToItsOldestEntries() {
    List<String> ids = IntStream.range(0, 5).mapToObj(i -> publish("entry " + i)).toList();
    assertThat(history(ids.get(0), 2).entries())
        .extracting(LogEntry::id)
        .isEqualTo(ids.subList(1, 3));
  }

  @Test
  final void saysThatTheHistoryIsIncompleteWhereThePositionIsNone() {
    List<String> ids = IntStream.range(0, 3).mapToObj(i -> publish("entry " + i)).toList();
    for (String position :
        List.of(
            "",
            "garbage",
            "0",
            "-1",
            "0-0-0",
            ids.get(0) + "x",
            " " + ids.get(0),
            "\uD83D\uDE00",
            "9".repeat(400))) {
      History history = history(position, 100);
      assertThat(history.complete()).as("complete after \"%s\"", position).isFalse();
      assertThat(history.entries()).extracting(LogEntry::id).isEqualTo(ids);
    }
  }

  @Test
  final void boundsItsLogsAndSaysWhatIsMissing() {
    Backend small = create(8);
    try {
      List<String> ids =
          IntStream.range(0, 400)
              .mapToObj(i -> join(small.log().publish(Set.of(path), entry("entry " + i))).get(path))
              .toList();
      History lost = join(small.log().history(path, ids.get(0), 1000));
      assertThat(lost.complete()).isFalse();
      assertThat(lost.entries()).hasSizeBetween(8, keptAtMost(8));
      List<String> kept = lost.entries().stream().map(LogEntry::id).toList();
      assertThat(kept).isEqualTo(ids.subList(ids.size() - kept.size(), ids.size()));
      assertThat(join(small.log().history(path, kept.get(0), 1000)).complete()).isTrue();
    } finally {
      small.close();
    }
  }

  @Test
  final void sendsSignalsToAllListeners() {
    List<Signal> one = new CopyOnWriteArrayList<>();
    List<Signal> two = new CopyOnWriteArrayList<>();
    join(backend.signals().listen(one::add));
    join(backend.signals().listen(two::add));
    Signal signal = new Signal("disconnect", "payload of " + unique);
    join(backend.signals().send(signal));
    await().untilAsserted(() -> assertThat(one).contains(signal));
    await().untilAsserted(() -> assertThat(two).contains(signal));
  }

  @Test
  final void sendsNoSignalToAListenerThatHasLeft() {
    List<Signal> left = new CopyOnWriteArrayList<>();
    List<Signal> stayed = new CopyOnWriteArrayList<>();
    Subscription subscription = join(backend.signals().listen(left::add));
    join(backend.signals().listen(stayed::add));
    subscription.close();
    subscription.close();
    Signal signal = new Signal("disconnect", unique);
    join(backend.signals().send(signal));
    await().untilAsserted(() -> assertThat(stayed).contains(signal));
    assertThat(left).doesNotContain(signal);
  }

  @Test
  final void showsWhoIsPresentUntilItWithdraws() {
    join(backend.presence().announce(unique, "first", LONG));
    assertThat(join(backend.presence().nodes())).containsEntry(unique, "first");
    join(backend.presence().announce(unique, "second", LONG));
    assertThat(join(backend.presence().nodes())).containsEntry(unique, "second");
    join(backend.presence().withdraw(unique));
    join(backend.presence().withdraw(unique));
    assertThat(join(backend.presence().nodes())).doesNotContainKey(unique);
  }

  @Test
  final void forgetsANodeWhoseTimeHasPassed() {
    join(backend.presence().announce(unique, "short", Duration.ofMillis(50)));
    await()
        .untilAsserted(
            () -> assertThat(join(backend.presence().nodes())).doesNotContainKey(unique));
  }

  @Test
  final void givesAOneTimeValueOnce() {
    join(backend.oneTimeValues().put(unique, "value", LONG));
    assertThat(join(backend.oneTimeValues().take(unique))).contains("value");
    assertThat(join(backend.oneTimeValues().take(unique))).isEmpty();
  }

  @Test
  final void replacesAOneTimeValue() {
    join(backend.oneTimeValues().put(unique, "first", LONG));
    join(backend.oneTimeValues().put(unique, "second", LONG));
    assertThat(join(backend.oneTimeValues().take(unique))).contains("second");
  }

  @Test
  final void givesAOneTimeValueToOneOfManyTakers() throws Exception {
    for (int round = 0; round < 20; round++) {
      String key = unique + ":" + round;
      join(backend.oneTimeValues().put(key, "value", LONG));
      List<Boolean> taken =
          concurrently(4, taker -> join(backend.oneTimeValues().take(key)).isPresent());
      assertThat(taken).containsOnlyOnce(true);
    }
  }

  @Test
  final void givesNoOneTimeValueWhoseTimeHasPassed() {
    join(backend.oneTimeValues().put(unique, "short", Duration.ofMillis(1)));
    join(backend.oneTimeValues().put(unique + ":long", "long", LONG));
    long start = System.nanoTime();
    await().until(() -> System.nanoTime() - start > Duration.ofMillis(20).toNanos());
    assertThat(join(backend.oneTimeValues().take(unique))).isEmpty();
    assertThat(join(backend.oneTimeValues().take(unique + ":long"))).contains("long");
  }

  @Test
  final void failsEveryOperationAfterItIsClosed() {
    RecordingFollower follower = follow(path);
    backend.close();
    backend.close();
    assertThat(backend.state()).isEqualTo(Backend.State.UNAVAILABLE);
    for (CompletionStage<?> operation :
        List.<CompletionStage<?>>of(
            backend.log().publish(Set.of(path), entry("late")),
            backend.log().follow(path, new RecordingFollower()),
            backend.log().history(path, "", 1),
            backend.signals().send(new Signal("late", "")),
            backend.signals().listen(signal -> {}),
            backend.presence().announce(unique, "", LONG),
            backend.presence().withdraw(unique),
            backend.presence().nodes(),
            backend.oneTimeValues().put(unique, "", LONG),
            backend.oneTimeValues().take(unique))) {
      assertThatThrownBy(() -> operation.toCompletableFuture().get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(BackendClosedException.class);
    }
    assertThat(follower.entries()).isEmpty();
  }

  @Test
  final void tellsNoFollowerAnythingOnceCloseHasReturned() throws Exception {
    RecordingFollower follower = follow(path);
    ExecutorService publisher = Executors.newSingleThreadExecutor();
    try {
      Future<?> publishing =
          publisher.submit(() -> {
            while (backend.state() == Backend.State.AVAILABLE) {
              backend.log().publish(Set.of(path), entry("x"));
            }
            backend.log().publish(Set.of(path), entry("late"));
          });
      await().until(() -> !follower.entries().isEmpty());
      backend.close();
      int told = follower.entries().size();
      publishing.get(10, TimeUnit.SECONDS);
      assertThat(follower.entries()).hasSize(told);
    } finally {
      publisher.shutdownNow();
    }
  }

  private RecordingFollower follow(String log) {
    RecordingFollower follower = new RecordingFollower();
    join(backend.log().follow(log, follower));
    assertThat(follower.positions()).as("positions when the stage is complete").hasSize(1);
    return follower;
  }

  private History history(String after, int limit) {
    return join(backend.log().history(path, after, limit));
  }

  private String publish(String data) {
    String id = publish(Set.of(path), entry(data)).get(path);
    assertThat(id).isNotNull();
    return String.valueOf(id);
  }

  private Map<String, String> publish(Set<String> paths, Entry entry) {
    return join(backend.log().publish(paths, entry));
  }

  private static Entry entry(String data) {
    return new Entry("message", data, Map.of());
  }

  private static <T> T join(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("The operation failed.", e);
    }
  }

  private interface Work<T> {
    T by(int worker);
  }

  private static <T> List<T> concurrently(int workers, Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int number = worker;
        running.add(
            threads.submit(() -> {
              start.await();
              return work.by(number);
            }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get(30, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
