package dev.ssekit.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.benchmarks.compile.CompileCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The compile benchmark, with a handful of classes. What it measures is no matter. */
class CompileBenchmarkTest {
  private final ByteArrayOutputStream report = new ByteArrayOutputStream();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  @Test
  void measuresTheProcessorBesideJavacAlone() throws Exception {
    assertThat(run("--classes", "3", "--rounds", "1", "--repetitions", "2")).isZero();
    assertThat(report.toString(UTF_8))
        .contains("3 annotated classes")
        .contains("| against both alone, one after the other: the classes, with the processor |")
        .contains("| against both in one go: the classes, with the processor |")
        .contains("| processor: reading the classes |");
  }

  @Test
  void listsItsOptions() throws Exception {
    assertThat(run("--help")).isZero();
    assertThat(report.toString(UTF_8)).contains("--classes", "--rounds");
  }

  @Test
  void refusesAnOptionThatItDoesNotHave() throws Exception {
    assertThat(run("--clases", "3")).isEqualTo(2);
    assertThat(progress.toString(UTF_8)).contains("\"--clases\" is no option");
  }

  private int run(String... options) throws Exception {
    return CompileCommand.run(
        options, new PrintStream(report, true, UTF_8), new PrintStream(progress, true, UTF_8));
  }
}
