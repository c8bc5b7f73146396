package dev.ssekit.benchmarks.micro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An event for one connection, after 10,000 that did not match it: the cost is to be that of the
 * match, however many connections there are. The heap is fixed and touched before: one that grows
 * with what the connections keep would have the system's page faults measured too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WakeBenchmark {
  private static final int UNMATCHED = 10_000;
  private static final int TARGETS = 250;

  /** How many connections there are; a multiple of the targets of one invocation. */
  @Param({"1000", "100000"})
  public int connections;

  private int[] order = {};
  private @Nullable SimulatedEndpoint endpoint;
  private int next;

  /**
   * Opens the connections, and draws the order in which they are woken.
   *
   * @throws IOException never
   */
  @Setup
  public void open() throws IOException {
    endpoint = new SimulatedEndpoint(connections);
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, connections).boxed().toList());
    Collections.shuffle(shuffled, new Random(4711));
    order = shuffled.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Appends what matches nobody.
   *
   * @throws IOException never
   */
  @Setup(Level.Iteration)
  public void appendUnmatched() throws IOException {
    for (int i = 0; i < UNMATCHED; i++) {
      endpoint().append(Map.of("user", "nobody"));
    }
    wake(0);
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    endpoint().close();
  }

  /**
   * One event to each of some random connections, which then write it.
   *
   * @throws IOException never
   */
  @Benchmark
  @OperationsPerInvocation(TARGETS)
  public void wakeRandomTargets() throws IOException {
    int first = next;
    for (int i = first; i < first + TARGETS; i++) {
      endpoint().appendTo(order[i]);
    }
    for (int i = first; i < first + TARGETS; i++) {
      SimulatedClient client = endpoint().clients().get(order[i]);
      endpoint().awaitWoken(client);
      client.write();
    }
    next = (first + TARGETS) % connections;
  }

  private void wake(int client) throws IOException {
    endpoint().appendTo(client);
    endpoint().awaitWoken(endpoint().clients().get(client));
    endpoint().clients().get(client).write();
  }

  private SimulatedEndpoint endpoint() {
    return Objects.requireNonNull(endpoint);
  }
}
