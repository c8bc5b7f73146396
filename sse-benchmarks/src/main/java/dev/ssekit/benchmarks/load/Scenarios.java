package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Figure;
import java.util.ArrayList;
import java.util.List;

/** All that can be measured. */
final class Scenarios {
  static final String NAMES = "rate,gathered,saturation,filters,stalled,idle";

  private static final double RATE = 20;
  private static final double FILTERED_RATE = 200;
  private static final double STALLED_RATE = 40;
  private static final int CHANNELS = 100;
  private static final int LARGE = 16_000;

  private static final List<Figure> AT_A_RATE =
      List.of(
          Figure.CPU_PER_DELIVERY,
          Figure.BROADCASTS_PER_SECOND,
          Figure.LATENCY_P50,
          Figure.LATENCY_P99,
          Figure.LOST);

  private Scenarios() {}

  static List<Scenario> of(LoadOptions options) {
    List<Scenario> scenarios = new ArrayList<>();
    for (int connections : options.connections()) {
      scenarios.add(rate(connections, options));
      scenarios.add(gathered(connections, options));
      scenarios.add(saturation(connections, options));
      scenarios.add(filters(connections, options));
    }
    scenarios.add(stalled(options));
    scenarios.add(
        new IdleScenario(
            "idle",
            "%,d connections, nothing is sent".formatted(options.idleConnections()),
            options.idleConnections()));
    return scenarios.stream()
        .filter(scenario -> options.scenarios().contains(scenario.name().replaceAll("-.*", "")))
        .toList();
  }

  private static Scenario rate(int connections, LoadOptions options) {
    return new LoadScenario(
        "rate-" + connections,
        "%,d connections, 20 broadcasts/s of 100 bytes".formatted(connections),
        List.of(
            Figure.CPU_PER_DELIVERY,
            Figure.BROADCASTS_PER_SECOND,
            Figure.LATENCY_P50,
            Figure.LATENCY_P99,
            Figure.LATENCY_MAX,
            Figure.CALL_P50,
            Figure.CALL_P99,
            Figure.LOST),
        rateOf(connections, options));
  }

  private static Scenario gathered(int connections, LoadOptions options) {
    return new LoadScenario(
        "gathered-" + connections,
        "%,d connections, 20 broadcasts/s of 100 bytes, read once a millisecond"
            .formatted(connections),
        AT_A_RATE,
        rateOf(connections, options).gathering());
  }

  private static LoadShape rateOf(int connections, LoadOptions options) {
    return LoadShape.of(connections, RATE, options.warmUp(), options.seconds()).timedInside();
  }

  private static Scenario saturation(int connections, LoadOptions options) {
    return new LoadScenario(
        "saturation-" + connections,
        "%,d connections, 100 bytes, at most 16 broadcasts under way".formatted(connections),
        List.of(
            Figure.DELIVERIES_PER_SECOND,
            Figure.CPU_PER_DELIVERY,
            Figure.LATENCY_P99,
            Figure.POST_P50,
            Figure.LOST),
        LoadShape.of(connections, 0, options.warmUp(), options.seconds()));
  }

  private static Scenario filters(int connections, LoadOptions options) {
    int channels = Math.min(CHANNELS, connections);
    return new LoadScenario(
        "filters-" + connections,
        "%,d connections in %d channels, 200 broadcasts/s to one channel each"
            .formatted(connections, channels),
        AT_A_RATE,
        LoadShape.of(connections, FILTERED_RATE, options.warmUp(), options.seconds())
            .withChannels(channels));
  }

  private static Scenario stalled(LoadOptions options) {
    int connections = options.stalledConnections();
    int stalled = Math.min(2, connections - 1);
    return new StalledScenario(
        "stalled",
        "%,d connections, 40 broadcasts/s of 16 kB; %d never read".formatted(connections, stalled),
        LoadShape.of(connections, STALLED_RATE, options.warmUp(), 2 * options.seconds())
            .withBytes(LARGE),
        stalled);
  }
}
