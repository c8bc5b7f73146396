package dev.ssekit.benchmarks.compile;

import dev.ssekit.benchmarks.load.Java;
import dev.ssekit.benchmarks.report.Machine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The compile benchmark's command line. */
public final class CompileCommand {
  /** Deeper than javac's own recursion, whose outermost frames tell its phases apart. */
  private static final String DEEP_STACKS = "-XX:FlightRecorderOptions=stackdepth=512";

  private final CompileOptions options;
  private final Workplace workplace;
  private final PrintStream progress;

  private CompileCommand(CompileOptions options, Workplace workplace, PrintStream progress) {
    this.options = options;
    this.workplace = workplace;
    this.progress = progress;
  }

  /**
   * Measures, and prints a report in Markdown.
   *
   * @param arguments the options; {@code --help} lists them
   * @param out the report
   * @param progress a line for each step
   * @return the status to exit with: 0, or 2 for a wrong option
   * @throws IOException if a compilation fails
   * @throws InterruptedException if the thread is interrupted
   */
  public static int run(String[] arguments, PrintStream out, PrintStream progress)
      throws IOException, InterruptedException {
    if (List.of(arguments).contains("--help")) {
      out.print(CompileOptions.USAGE);
      return 0;
    }
    CompileOptions options;
    try {
      options = CompileOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      progress.println(e.getMessage());
      progress.println("--help lists the options.");
      return 2;
    }
    Workplace workplace =
        Workplace.prepare(Files.createTempDirectory("compile"), options.classes());
    try {
      CompileCommand command = new CompileCommand(options, workplace, progress);
      CompileReport report = new CompileReport(Machine.here(), options, command.measure());
      out.print(report.write(command.profile()));
    } finally {
      workplace.delete();
    }
    return 0;
  }

  private Map<Contender, List<List<Cost>>> measure() throws IOException, InterruptedException {
    Map<Contender, List<List<Cost>>> costs = new EnumMap<>(Contender.class);
    for (int round = 1; round <= options.rounds(); round++) {
      for (Contender contender : Contender.values()) {
        progress.printf("Round %d of %d: %s%n", round, options.rounds(), contender.description());
        costs.computeIfAbsent(contender, key -> new ArrayList<>()).add(compile(contender));
      }
    }
    return costs;
  }

  private Profile profile() throws IOException, InterruptedException {
    progress.println("Where the time goes: " + Contender.PROCESSOR.description());
    Path recording = workplace.folder().resolve("recording.jfr");
    compile(Contender.PROCESSOR, recording.toString());
    return Profile.read(recording);
  }

  private List<Cost> compile(Contender contender, String... recording)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("compile-child", contender.name(), workplace.folder().toString()));
    arguments.add(Integer.toString(options.repetitions()));
    arguments.addAll(Arrays.asList(recording));
    Process child =
        new ProcessBuilder(
                Java.command(
                    Java.current(), List.of(DEEP_STACKS), arguments.toArray(String[]::new)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) {
      throw new IOException("A compilation failed: " + contender.description());
    }
    return answer.lines().map(Cost::parse).toList();
  }
}
