package dev.ssekit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.ssekit.spi.Backend;
import dev.ssekit.spi.RecordingListener;
import dev.ssekit.spi.SharedBackend;
import dev.ssekit.spi.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the statistics of two nodes tell, whatever they share. */
abstract class ClusterStatisticsContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(10);

  private Backend shared;
  private Backend sharing;
  private Node one;
  private Node two;

  /** The same for both nodes, or one that shares what the other's has. */
  abstract Backend backend();

  @BeforeEach
  void start() {
    shared = backend();
    sharing = backend();
    one = new Node(shared);
    two = new Node(sharing);
  }

  @AfterEach
  void close() {
    one.hub.close();
    two.hub.close();
    shared.close();
    sharing.close();
  }

  @Test
  void addUpWhatEachNodeHolds() {
    one.open(Map.of());
    two.open(Map.of());
    two.open(Map.of());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(one.statistics(Map.of(), null).connections())
                .containsOnly(entry(one.name(), 1), entry(two.name(), 2)));
    assertThat(one.statistics(Map.of(), null).connectionsHere()).isEqualTo(1);
    assertThat(one.statistics(Map.of(), null).connectionsInCluster()).isEqualTo(3);
  }

  @Test
  void countTheValuesOfAKeyOverAllNodes() {
    one.open(Map.of("channel", List.of("news", "sports")));
    two.open(Map.of("channel", List.of("news")));
    awaitAnswers(
        Map.of(),
        "channel",
        byChannel -> {
          assertThat(byChannel.values()).containsExactly(entry("news", 2), entry("sports", 1));
          assertThat(byChannel.connectionsInCluster()).isEqualTo(2);
          assertThat(byChannel.silent()).isEmpty();
        });
    awaitAnswers(Map.of(), "nobody", byNobody -> assertThat(byNobody.values()).isEmpty());
  }

  @Test
  void countWhatAFilterMatchesOnAllNodes() {
    one.open(Map.of("room", List.of("42"), "lang", List.of("de")));
    two.open(Map.of("room", List.of("42"), "lang", List.of("en")));
    two.open(Map.of("room", List.of("7"), "lang", List.of("en")));
    awaitAnswers(
        Map.of("room", "42"),
        "lang",
        room -> {
          assertThat(room.connections()).containsOnly(entry(one.name(), 1), entry(two.name(), 1));
          assertThat(room.values()).containsExactly(entry("de", 1), entry("en", 1));
        });
  }

  @Test
  void tellAHundredValuesAtMostAndNoLongOnes() {
    one.open(Map.of("id", List.of("x".repeat(257), "all")));
    two.open(Map.of("id", IntStream.range(0, 120).mapToObj(i -> "id-" + i).toList()));
    two.open(Map.of("id", List.of("x".repeat(257), "all")));
    awaitAnswers(
        Map.of(),
        "id",
        byId -> {
          assertThat(byId.values()).hasSize(100).containsEntry("all", 2);
          assertThat(byId.values().keySet()).allMatch(value -> value.length() <= 256);
          assertThat(byId.connectionsInCluster()).isEqualTo(3);
        });
  }

  @Test
  void nameTheNodesThatDoNotAnswer() {
    two.open(Map.of("channel", List.of("news")));
    get(shared.presence().announce("killed", "{\"/events\":5}", LONG));
    awaitAnswers(
        Map.of(),
        "channel",
        byChannel -> {
          assertThat(byChannel.silent()).containsExactly("killed");
          assertThat(byChannel.values()).containsExactly(entry("news", 1));
          assertThat(byChannel.connections()).containsEntry("killed", 5);
        });
    assertThat(one.statistics(Map.of("channel", "news"), null).connections())
        .doesNotContainKey("killed");
  }

  @Test
  void forgetANodeThatWasKilled() {
    two.open(Map.of());
    awaitEachOther();
    two.backend.freeze();
    await()
        .atMost(PATIENCE)
        .until(
            () -> one.statistics(Map.of(), null).connections().keySet().equals(Set.of(one.name())));
  }

  @Test
  void forgetANodeSoonThatHasClosed() {
    awaitEachOther();
    two.hub.close();
    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(one.statistics(Map.of(), null).connections()).containsOnlyKeys(one.name()));
  }

  @Test
  void areNotDisturbedByWhatNobodyCanRead() {
    for (String value : List.of("", "null", "[]", "{\"/events\":null}", "{\"/events\":-3}", "{")) {
      get(shared.presence().announce("foreign", value, LONG));
      for (String type : List.of(CountQuestion.TYPE, CountAnswer.TYPE, "unknown")) {
        get(shared.inquiries().send(new Signal(type, value)));
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(one.statistics(Map.of(), null).connections()).containsEntry("foreign", 0));
    }
  }

  /** All nodes know each other, and have answered in time. */
  private void awaitAnswers(
      Map<String, String> filter, String by, Consumer<EndpointStatistics> assertions) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          EndpointStatistics answered = one.statistics(filter, by);
          assertThat(answered.connections()).containsKeys(one.name(), two.name());
          assertions.accept(answered);
        });
  }

  private void awaitEachOther() {
    for (Node node : List.of(one, two)) {
      await()
          .atMost(PATIENCE)
          .until(() ->
              node.statistics(Map.of(), null)
                  .connections()
                  .keySet()
                  .containsAll(List.of(one.name(), two.name())));
    }
  }

  /** A hub with one endpoint. */
  @Test
  void askOtherNodesNoFasterThanTheyMayBeKeptBusy() {
    await()
        .atMost(PATIENCE)
        .until(() -> one.statistics(Map.of(), null).connections().keySet().contains(two.name()));
    RecordingListener listener = new RecordingListener();
    get(shared.inquiries().listen(listener));
    long start = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      one.statistics(Map.of("room", "room " + i), null);
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + 1;
    Signal last = new Signal("last", "");
    get(shared.inquiries().send(last));
    await().atMost(PATIENCE).until(() -> listener.signals().contains(last));
    assertThat(listener.signals())
        .filteredOn(signal -> signal.type().equals(CountQuestion.TYPE))
        .hasSizeBetween(1, (int) (100 + 100 * seconds));
  }

  private static final class Node {
    private final SharedBackend backend;
    private final HubRuntime hub;
    private final EndpointRuntime events;

    Node(Backend shared) {
      backend = new SharedBackend(shared);
      hub =
          Hubs.start(
              Hubs.config()
                  .cleanupInterval(Duration.ofMillis(500))
                  .closeTimeout(Duration.ofSeconds(2))
                  .backend(() -> backend));
      events = Hubs.declare(hub, "/events");
    }

    String name() {
      return hub.node();
    }

    void open(Map<String, List<String>> metadata) {
      HubClient.open(hub, events, metadata);
    }

    EndpointStatistics statistics(Map<String, String> filter, @Nullable String by) {
      return get(hub.statistics(events, filter, by));
    }
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
