package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.report.Machine;
import dev.ssekit.benchmarks.report.MarkdownReport;
import dev.ssekit.benchmarks.report.Plot;
import dev.ssekit.benchmarks.report.Results;
import dev.ssekit.benchmarks.report.Section;
import dev.ssekit.benchmarks.report.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The load benchmark's command line. */
public final class LoadCommand {
  private LoadCommand() {}

  /**
   * Measures, prints a report in Markdown and writes it, a plot and all figures to a folder.
   *
   * @param arguments the options; {@code --help} lists them
   * @param out the report
   * @param progress a line for each step
   * @return the status to exit with: 0, 1 if an ssekit server lost or misordered events, 2 for a
   *     wrong option
   * @throws IOException if a server fails
   * @throws InterruptedException if the thread is interrupted
   */
  public static int run(String[] arguments, PrintStream out, PrintStream progress)
      throws IOException, InterruptedException {
    if (List.of(arguments).contains("--help")) {
      out.print(LoadOptions.USAGE);
      return 0;
    }
    LoadOptions options;
    try {
      options = LoadOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      progress.println(e.getMessage());
      progress.println("--help lists the options.");
      return 2;
    }
    Results results = measure(options, progress);
    String report = new MarkdownReport(results).write();
    Files.writeString(options.output().resolve("report.md"), report);
    Files.writeString(options.output().resolve("plot.svg"), Plot.of(results));
    Files.write(options.output().resolve("results.json"), results.json());
    out.print(report);
    progress.println("The report, the plot and all figures are in " + options.output());
    return results.hasFaults() ? 1 : 0;
  }

  private static Results measure(LoadOptions options, PrintStream progress)
      throws IOException, InterruptedException {
    Path logs = Files.createDirectories(options.output().resolve("logs"));
    Optional<Path> limit = CLimit.compile(logs.toAbsolutePath());
    List<ServerSpec> specs = options.servers();
    if (limit.isEmpty()) {
      progress.println("No C compiler, or not on Linux: the servers in C are left out.");
      specs = specs.stream().filter(spec -> !spec.kind().isNative()).toList();
    }
    List<Section> sections = new ArrayList<>();
    try (Processes processes = new Processes(options.jvmOptions(), limit.orElse(logs), logs)) {
      Rounds rounds = new Rounds(options, processes, progress);
      for (Scenario scenario : Scenarios.of(options)) {
        sections.add(rounds.measure(scenario, specs));
      }
      List<Server> servers =
          specs.stream()
              .map(spec ->
                  new Server(
                      spec.label(),
                      spec.description(),
                      processes.runtime(spec),
                      spec.kind().isSsekit()))
              .toList();
      return new Results(Machine.here(), options.rounds(), servers, sections);
    }
  }
}
