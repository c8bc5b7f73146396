package dev.ssekit.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One part of the contract, over a backend of its own for each test. */
abstract class ContractPart {
  static final Duration LONG = Duration.ofMinutes(1);

  final String unique = UUID.randomUUID().toString();
  final String path = "/contract/" + unique;
  final String other = "/contract/other/" + unique;
  private final BackendContract contract;
  private final List<Backend> backends = new ArrayList<>();

  ContractPart(BackendContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  final void open() {
    create(1000);
  }

  @AfterEach
  final void close() {
    backends.forEach(Backend::close);
  }

  /** The backend that was created last. */
  final Backend backend() {
    return backends.get(backends.size() - 1);
  }

  final Backend create(int logEvents) {
    Backend created = contract.create(logEvents);
    backends.add(created);
    return created;
  }

  final int keptAtMost(int logEvents) {
    return contract.keptAtMost(logEvents);
  }

  final RecordingFollower follow(String log) {
    return follow(log, 0);
  }

  final RecordingFollower follow(String log, int newest) {
    return follow(backend(), log, newest);
  }

  static RecordingFollower follow(Backend node, String log, int newest) {
    RecordingFollower follower = new RecordingFollower();
    join(node.log().follow(log, newest, follower));
    assertThat(follower.positions()).as("positions when the stage is complete").hasSize(1);
    return follower;
  }

  final History history(String after, int limit) {
    return history(backend(), after, limit);
  }

  final History history(Backend node, String after, int limit) {
    return join(node.log().history(path, after, limit));
  }

  /** What is no position of any backend, and what is none of this one's. */
  final List<String> nonPositions(String position) {
    List<String> nonPositions =
        new ArrayList<>(
            List.of(
                "", position + "\n", position + "\0", "1".repeat(EventLog.LONGEST_POSITION + 1)));
    nonPositions.addAll(contract.nonPositions());
    return nonPositions;
  }

  final boolean lose(String log) {
    return contract.lose(log);
  }

  final boolean loseSignals() {
    return contract.loseSignals();
  }

  final List<String> publishMany(int entries) {
    return IntStream.range(0, entries).mapToObj(i -> publish("entry " + i)).toList();
  }

  final String publish(String data) {
    return publish(backend(), data);
  }

  final String publish(Backend node, String data) {
    String id = join(node.log().publish(Set.of(path), entry(data))).get(path);
    assertThat(id).isNotNull();
    return String.valueOf(id);
  }

  final Map<String, String> publish(Set<String> paths, Entry entry) {
    return join(backend().log().publish(paths, entry));
  }

  static Entry entry(String data) {
    return new Entry("message", data, Map.of());
  }

  static <T> T join(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("The operation failed.", e);
    }
  }
}
