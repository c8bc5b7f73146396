package dev.ssekit.benchmarks.compile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;

/** A JVM that compiles the same several times, and says each time what it took. */
public final class CompileChild {
  private static final Duration SAMPLING = Duration.ofMillis(10);

  private CompileChild() {}

  /**
   * Compiles.
   *
   * @param arguments the contender, the folder, how often, and where to write a recording of the
   *     last time, if at all
   * @param out a line for each time
   * @throws IOException if a file cannot be read or written
   */
  public static void run(String[] arguments, PrintStream out) throws IOException {
    Contender contender = Contender.valueOf(arguments[0]);
    Workplace workplace = new Workplace(Path.of(arguments[1]));
    int repetitions = Integer.parseInt(arguments[2]);
    for (int i = 1; i <= repetitions; i++) {
      Runnable compilation = workplace.compilation(contender);
      if (i == repetitions && arguments.length > 3) {
        record(compilation, Path.of(arguments[3]));
      } else {
        out.println(Cost.of(compilation).line());
      }
    }
  }

  private static void record(Runnable compilation, Path file) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(SAMPLING);
      recording.start();
      compilation.run();
      recording.stop();
      recording.dump(file);
    }
  }
}
