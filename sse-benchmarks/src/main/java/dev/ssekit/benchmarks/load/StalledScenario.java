package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Figure;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The same load twice: every client reads; some never do. */
record StalledScenario(String name, String description, LoadShape shape, int stalled)
    implements Scenario {
  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.STALL_RATIO,
        Figure.LATENCY_P99,
        Figure.UNDISTURBED_P99,
        Figure.LATENCY_MAX,
        Figure.LOST);
  }

  @Override
  public Map<Figure, Double> measure(ServerProcess server, ClientProcess client)
      throws IOException, InterruptedException {
    Map<Figure, Double> undisturbed = client.measure(shape.on(server));
    Map<Figure, Double> figures =
        new EnumMap<>(client.measure(shape.withStalled(stalled).on(server)));
    double before = undisturbed.getOrDefault(Figure.LATENCY_P99, Double.NaN);
    double after = figures.getOrDefault(Figure.LATENCY_P99, Double.NaN);
    figures.put(Figure.UNDISTURBED_P99, before);
    figures.put(Figure.STALL_RATIO, after / before);
    return figures;
  }
}
