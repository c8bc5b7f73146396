package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.Figure;
import dev.ssekit.benchmarks.report.Measurement;
import dev.ssekit.benchmarks.report.Section;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures server after server, then all of them again, so that what changes meets all alike. */
final class Rounds {
  private static final int MOST_ROUNDS_FOR_NOTHING = 5;

  /** A compiler that runs for less of a round's time is no matter. */
  private static final double LITTLE = 0.02;

  private final LoadOptions options;
  private final Processes processes;
  private final PrintStream progress;
  private final long started = System.nanoTime();

  Rounds(LoadOptions options, Processes processes, PrintStream progress) {
    this.options = options;
    this.processes = processes;
    this.progress = progress;
  }

  Section measure(Scenario scenario, List<ServerSpec> specs)
      throws IOException, InterruptedException {
    List<ServerSpec> suited = specs.stream().filter(spec -> scenario.suits(spec.kind())).toList();
    if (!scenario.wantsFreshServer()) {
      for (ServerSpec spec : suited) {
        warmUp(scenario, spec);
      }
    }
    List<Measurement> measurements = new ArrayList<>();
    for (int round = 1; round <= options.rounds(); round++) {
      for (ServerSpec spec : suited) {
        Map<Figure, Double> figures = measure(scenario, spec);
        measurements.add(new Measurement(scenario.name(), spec.label(), round, figures));
        Figure main = scenario.figures().get(0);
        String value = main.format(figures.getOrDefault(main, Double.NaN));
        say(
            scenario,
            "round %d of %d, %s: %s %s"
                .formatted(round, options.rounds(), spec.label(), main.label(), value));
      }
    }
    return new Section(
        scenario.name(),
        scenario.description(),
        scenario.figures(),
        suited.stream().map(ServerSpec::label).toList(),
        measurements);
  }

  /**
   * A server that is new first meets saturation, which runs the code of deliveries most; then the
   * scenario in a hurry, which runs the code of a broadcast most; then rounds for nothing, until
   * its JVM hardly compiles any more.
   */
  private void warmUp(Scenario scenario, ServerSpec spec) throws IOException, InterruptedException {
    say(scenario, "warming up " + spec.label());
    LoadShape saturation =
        LoadShape.of(options.connections().get(0), 0, options.warmUp(), options.firstWarmUp());
    try {
      boolean isNew = !processes.isKept(spec);
      ServerProcess server = processes.kept(spec);
      if (isNew) {
        processes.client().measure(saturation.on(server));
      }
      scenario.hurry(server, processes.client(), options.firstWarmUp());
      settle(scenario, server);
    } catch (IOException e) {
      failed(scenario, spec, e);
    }
  }

  private void settle(Scenario scenario, ServerProcess server)
      throws IOException, InterruptedException {
    double compiling = Double.MAX_VALUE;
    for (int i = 0; i < MOST_ROUNDS_FOR_NOTHING && compiling > LITTLE; i++) {
      double before = server.compiledSeconds();
      scenario.measure(server, processes.client());
      compiling = (server.compiledSeconds() - before) / options.seconds();
    }
  }

  private Map<Figure, Double> measure(Scenario scenario, ServerSpec spec)
      throws IOException, InterruptedException {
    try {
      if (!scenario.wantsFreshServer()) {
        return scenario.measure(processes.kept(spec), processes.client());
      }
      try (ServerProcess server = processes.fresh(spec)) {
        return scenario.measure(server, processes.client());
      }
    } catch (IOException e) {
      failed(scenario, spec, e);
      return Map.of();
    }
  }

  private void failed(Scenario scenario, ServerSpec spec, IOException failure) throws IOException {
    say(scenario, spec.label() + " failed: " + failure.getMessage());
    processes.endClient();
    processes.end(spec);
  }

  private void say(Scenario scenario, String what) {
    long seconds = (System.nanoTime() - started) / 1_000_000_000;
    progress.printf("%5d s  %s: %s%n", seconds, scenario.name(), what);
  }
}
