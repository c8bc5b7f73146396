package dev.ssekit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A process of its own that is told to end. */
final class TerminationTest {
  private static final Pattern LISTENING = Pattern.compile("Listening on (\\S+)");

  @Test
  void drainsBeforeTheProcessEnds() throws Exception {
    Process process = start();
    try (BufferedReader log = process.errorReader(UTF_8)) {
      Client client = new Client(uri(log));
      assertThat(client.get("ready").body()).isEqualTo("{\"ready\":true}");
      try (Stream<String> lines = client.open("events").body()) {
        process.destroy();
        List<String> received = lines.toList();
        assertThat(received).contains("event: connection");
        assertThat(received.subList(received.size() - 3, received.size()))
            .satisfiesExactly(
                retry -> assertThat(retry).matches("retry: [1-4][0-9]{3}"),
                id -> assertThat(id).startsWith("id: "),
                end -> assertThat(end).isEmpty());
      }
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start() throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    java.environment().remove("REDIS_URL");
    java.environment().put("PORT", "0");
    java.environment().put("SSE_BROADCAST_TOKEN", "secret");
    java.environment().put("SSE_DRAIN_TIME", "PT0.5S");
    java.environment().put("JAVA_TOOL_OPTIONS", "-Xmx128m");
    return java.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static URI uri(BufferedReader log) throws Exception {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return URI.create(listening.group(1));
      }
    }
    throw new AssertionError("The application did not start.");
  }
}
