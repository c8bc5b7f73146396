package dev.ssekit.benchmarks.micro;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An event is appended, every connection is woken and writes it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FanOutBenchmark {
  /** How many connections there are. */
  @Param({"1000", "100000"})
  public int connections;

  private @Nullable SimulatedEndpoint endpoint;

  /**
   * Opens the connections.
   *
   * @throws IOException never
   */
  @Setup
  public void open() throws IOException {
    endpoint = new SimulatedEndpoint(connections);
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    endpoint().close();
  }

  /**
   * One event to all.
   *
   * @throws IOException never
   */
  @Benchmark
  public void broadcastToAll() throws IOException {
    SimulatedEndpoint to = endpoint();
    long before = to.wakes();
    to.append(Map.of());
    to.awaitWakes(before + connections);
    for (SimulatedClient client : to.clients()) {
      client.write();
    }
  }

  private SimulatedEndpoint endpoint() {
    return Objects.requireNonNull(endpoint);
  }
}
