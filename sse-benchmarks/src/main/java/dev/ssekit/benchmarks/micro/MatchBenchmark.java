package dev.ssekit.benchmarks.micro;

import dev.ssekit.delivery.Metadata;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A connection's metadata against a filter. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchBenchmark {
  private final Metadata metadata =
      new Metadata(
          Map.of(
              "channel", List.of("sports", "news"),
              "lang", List.of("en"),
              "user_id", List.of("4711")));
  private final Map<String, String> twoPairs = Map.of("channel", "news", "lang", "en");
  private final Map<String, String> otherValue = Map.of("channel", "weather");
  private final Map<String, String> noPair = Map.of();

  /**
   * Both pairs are there.
   *
   * @return true
   */
  @Benchmark
  public boolean matchTwoPairs() {
    return metadata.matches(twoPairs);
  }

  /**
   * The key is there with other values.
   *
   * @return false
   */
  @Benchmark
  public boolean matchOtherValue() {
    return metadata.matches(otherValue);
  }

  /**
   * An empty filter.
   *
   * @return true
   */
  @Benchmark
  public boolean matchEverything() {
    return metadata.matches(noPair);
  }
}
