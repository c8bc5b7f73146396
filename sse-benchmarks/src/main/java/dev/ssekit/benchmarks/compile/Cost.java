package dev.ssekit.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a compilation took.
 *
 * @param seconds from its start to its end
 * @param processorSeconds of all the JVM's threads together, the JVM's own compiler included
 */
record Cost(double seconds, double processorSeconds) {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Cost of(Runnable compilation) {
    long time = System.nanoTime();
    long processorTime = PROCESS.getProcessCpuTime();
    compilation.run();
    return new Cost(
        (System.nanoTime() - time) / 1e9, (PROCESS.getProcessCpuTime() - processorTime) / 1e9);
  }

  static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Cost::seconds), median(costs, Cost::processorSeconds));
  }

  static Cost parse(String line) {
    String[] parts = line.split(" ", -1);
    return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  String line() {
    return seconds + " " + processorSeconds;
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> value) {
    double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }
}
