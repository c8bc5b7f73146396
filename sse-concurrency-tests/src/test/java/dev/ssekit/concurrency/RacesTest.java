package dev.ssekit.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Runs each race in a JVM of its own, over and over for a while. */
class RacesTest {
  private static final String[] SETTINGS = {
    "-t", System.getProperty("races", ".*"),
    "-time", System.getProperty("races.millis", "300"),
    "-iters", "1",
    "-jvmArgs", "-XX:+UseParallelGC",
    "-strideSize", "64",
    "-strideCount", "10",
    "-sc", "false",
    "-pth", "false",
    "-af", "NONE",
    "-r", "jcstress"
  };

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void noRaceEndsInAnOutcomeThatIsForbidden() throws Exception {
    Options options = new Options(SETTINGS);
    assertThat(options.parse()).isTrue();
    JCStress races = new JCStress(options);

    races.run();

    // jcstress passes over a race that it could not start, or for which there are too few cores.
    // Where the JVM has biased locking (17), it runs each twice, without and with it.
    InProcessCollector results = new InProcessCollector();
    DiskReadCollector written = new DiskReadCollector(options.getResultFile(), results);
    written.dump();
    written.close();
    assertThat(results.getTestResults())
        .allSatisfy(result ->
            assertThat(result.status())
                .as("%s %s", result.getName(), result.getMessages())
                .isEqualTo(Status.NORMAL))
        .extracting(TestResult::getName)
        .hasSameElementsAs(races.getTests());
  }
}
