package dev.ssekit.benchmarks.micro;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.wire.EventEncoder;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** An event becomes bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodeBenchmark {
  /** How many characters the data have. */
  @Param({"100", "16000"})
  public int characters;

  private String data = "";

  /** Makes the data. */
  @Setup
  public void makeData() {
    data = "x".repeat(characters);
  }

  /**
   * Builds and encodes an event.
   *
   * @return its bytes
   */
  @Benchmark
  public byte[] encode() {
    return EventEncoder.encode(
        ServerSentEvent.builder().id("1y2p0ij32e8e7-4711").event("update").data(data).build());
  }
}
