package dev.ssekit.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ssekit.hub.Broadcast;
import dev.ssekit.hub.SseEndpoint;
import dev.ssekit.spi.PublishRefusedException;
import dev.ssekit.spi.PublishUnknownException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Broadcasts at a steady rate, and keeps what became of each broadcast. */
final class Publisher implements AutoCloseable {
  /**
   * What became of a broadcast.
   *
   * @param data its data, which no other has
   * @param id its id, or {@code null}
   * @param failure why it has no id, or {@code null}
   * @param nanos when that was known, by {@link System#nanoTime}
   */
  record Outcome(String data, @Nullable String id, @Nullable Throwable failure, long nanos) {
    static Outcome of(String data, @Nullable Broadcast broadcast, @Nullable Throwable failure) {
      return new Outcome(
          data,
          broadcast == null ? null : broadcast.ids().values().iterator().next(),
          failure instanceof CompletionException ? failure.getCause() : failure,
          System.nanoTime());
    }

    boolean isRefused() {
      return failure instanceof PublishRefusedException;
    }

    boolean isUnknown() {
      return failure instanceof PublishUnknownException;
    }
  }

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger sent = new AtomicInteger();
  private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final Supplier<SseEndpoint> feeds;
  private final String name;
  private final Future<?> publishing;

  private Publisher(Supplier<SseEndpoint> feeds, String name, int perSecond) {
    this.feeds = feeds;
    this.name = name;
    this.publishing =
        timer.scheduleAtFixedRate(this::publish, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
  }

  /** Broadcasts through one node. */
  static Publisher start(Node node, String name, int perSecond) {
    SseEndpoint feed = node.feed();
    return new Publisher(() -> feed, name, perSecond);
  }

  /** Broadcasts each event through the node that something else names. */
  static Publisher start(Supplier<Node> nodes, String name, int perSecond) {
    return new Publisher(() -> nodes.get().feed(), name, perSecond);
  }

  private void publish() {
    String data = name + ":" + sent.getAndIncrement();
    feeds
        .get()
        .broadcast("tick", data)
        .whenComplete((broadcast, failure) -> outcomes.add(Outcome.of(data, broadcast, failure)));
  }

  List<Outcome> outcomes() {
    return new ArrayList<>(outcomes);
  }

  List<Outcome> accepted() {
    return outcomes.stream().filter(outcome -> outcome.id() != null).toList();
  }

  List<Outcome> refused() {
    return outcomes.stream().filter(Outcome::isRefused).toList();
  }

  List<Outcome> unknown() {
    return outcomes.stream().filter(Outcome::isUnknown).toList();
  }

  /** The id of the first that was accepted, once there is one. */
  String firstId() {
    awaitAccepted(1);
    return outcomes.stream()
        .flatMap(outcome -> Stream.ofNullable(outcome.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Those that were accepted later than that one. */
  List<Outcome> outcomesAfter(String id) {
    return outcomes.stream()
        .filter(outcome -> outcome.id() != null && Delivered.BY_ID.compare(outcome.id(), id) > 0)
        .toList();
  }

  /** Waits until that many more have been accepted. */
  void awaitAccepted(int more) {
    int wanted = accepted().size() + more;
    await().atMost(Patience.LONG).until(() -> accepted().size() >= wanted);
  }

  /** Stops, and waits until it is known what became of each. */
  void stop() throws InterruptedException {
    publishing.cancel(false);
    timer.shutdown();
    assertThat(timer.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    await().atMost(Patience.LONG).until(() -> outcomes.size() == sent.get());
    assertThat(outcomes)
        .allMatch(outcome -> outcome.id() != null || outcome.isRefused() || outcome.isUnknown());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
