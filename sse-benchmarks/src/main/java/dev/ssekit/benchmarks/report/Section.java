package dev.ssekit.benchmarks.report;

import dev.ssekit.benchmarks.client.Figure;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that was measured in one scenario.
 *
 * @param name the scenario's name
 * @param description what was done
 * @param reported the figures that are shown, the one that servers are compared by first
 * @param servers the servers' labels, in their order
 * @param measurements of all servers and rounds
 */
public record Section(
    String name,
    String description,
    List<Figure> reported,
    List<String> servers,
    List<Measurement> measurements) {
  /** The figure that servers are compared by. */
  Figure main() {
    return reported.get(0);
  }

  /** The median of all rounds, or NaN. */
  double median(String server, Figure figure) {
    double[] values = values(server, figure);
    int middle = values.length / 2;
    if (values.length == 0) {
      return Double.NaN;
    }
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  /** The largest of all rounds, if there is one. */
  OptionalDouble worst(String server, Figure figure) {
    double[] values = values(server, figure);
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(values[values.length - 1]);
  }

  /** How many rounds gave no figures. */
  long failures(String server) {
    return measurements.stream()
        .filter(measurement -> measurement.server().equals(server))
        .filter(measurement -> measurement.figures().isEmpty())
        .count();
  }

  private double[] values(String server, Figure figure) {
    return measurements.stream()
        .filter(measurement -> measurement.server().equals(server))
        .map(measurement -> measurement.figures().getOrDefault(figure, Double.NaN))
        .mapToDouble(Double::doubleValue)
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }
}
