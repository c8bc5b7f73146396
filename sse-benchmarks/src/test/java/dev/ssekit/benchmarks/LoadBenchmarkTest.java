package dev.ssekit.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.benchmarks.load.LoadCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The load benchmark, with a handful of connections for a moment. What it measures is no matter.
 */
class LoadBenchmarkTest {
  private static final List<String> TINY =
      List.of(
          "--connections", "10",
          "--stalled-connections", "10",
          "--idle-connections", "10",
          "--rounds", "1",
          "--seconds", "0.2",
          "--first-warm-up", "0.1",
          "--warm-up", "0.1",
          "--jvm-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

  @TempDir Path folder;

  @Test
  void measuresEveryServer() throws Exception {
    String report = run("--scenarios", "rate");

    assertThat(report)
        .contains("## rate-10", "| ssekit-jetty |", "| ssekit-grizzly |", "| netty |")
        .contains("| jersey-jetty |", "| jersey-grizzly |");
  }

  @Test
  void measuresEveryScenario() throws Exception {
    String report = run("--servers", "ssekit-jetty");

    assertThat(report)
        .contains("## rate-10", "## gathered-10", "## saturation-10", "## filters-10")
        .contains("## stalled", "## idle");
  }

  @Test
  void listsItsOptions() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = LoadCommand.run(new String[] {"--help"}, print(out), print(out));

    assertThat(status).isZero();
    assertThat(out.toString(UTF_8)).contains("--servers", "--rounds");
  }

  @Test
  void refusesAnOptionThatItDoesNotHave() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = LoadCommand.run(new String[] {"--conections", "10"}, print(out), print(out));

    assertThat(status).isEqualTo(2);
    assertThat(out.toString(UTF_8)).contains("\"--conections\" is no option");
  }

  private String run(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(TINY);
    arguments.addAll(List.of("--output", folder.toString()));
    arguments.addAll(List.of(options));
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();

    int status = LoadCommand.run(arguments.toArray(String[]::new), print(report), print(progress));

    assertThat(report.toString(UTF_8)).contains("No event was lost or out of order");
    assertThat(status).describedAs(progress.toString(UTF_8)).isZero();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("plot.svg").toFile());
    assertThat(new JsonMapper().readTree(folder.resolve("results.json").toFile()).get("sections"))
        .isNotEmpty();
    return report.toString(UTF_8);
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, UTF_8);
  }
}
