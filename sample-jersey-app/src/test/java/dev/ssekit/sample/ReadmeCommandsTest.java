package dev.ssekit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's curl commands as they are printed, but for the port. */
final class ReadmeCommandsTest {
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(curl .*?)^```$");

  @TempDir Path folder;

  private SampleApplication application;

  @BeforeEach
  void start() throws Exception {
    boolean curl =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
    assumeTrue(curl, "curl is not installed: the README's commands are not run.");
    application = SampleApplication.start(0, "a-demonstration-token");
  }

  @AfterEach
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  @Test
  void answerWhatTheReadmeSays() throws Exception {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(6);
    for (String command : commands) {
      String answer = run(command);
      if (command.contains("curl -N")) {
        assertThat(answer).contains("retry: 3000", "event: connection");
      } else if (command.contains("/broadcast")) {
        assertThat(answer).containsPattern("\\{\"id\":\"[^\"]+\",\"matched\":\\d+}");
      } else if (command.contains("/login")) {
        assertThat(answer).contains("{\"user\":\"anna\"}");
      } else if (command.contains("/ready")) {
        assertThat(answer).contains("{\"ready\":true}");
      } else if (command.contains("?by=channel")) {
        assertThat(answer).contains("\"by\":{\"channel\":{");
      } else if (command.contains("/stats")) {
        assertThat(answer).contains("\"path\":\"/events\"", "\"connections\"");
      } else {
        assertThat(answer).contains("\"matched\"");
      }
    }
  }

  private static List<String> commands() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    return SHELL.matcher(readme).results().map(found -> found.group(1)).toList();
  }

  /** A stream does not end by itself, so curl is ended once its first event has come. */
  private String run(String command) throws Exception {
    String here =
        command
            .replace("http://localhost:8080/", application.uri().toString())
            .replace("curl -N ", "exec curl -N --max-time 30 ");
    Process shell =
        new ProcessBuilder("sh", "-c", here)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    StringBuilder answer = new StringBuilder();
    try (BufferedReader lines = shell.inputReader(UTF_8)) {
      String line = "";
      while (line != null && !line.equals("event: connection")) {
        line = lines.readLine();
        answer.append(line == null ? "" : line + "\n");
      }
    }
    shell.destroy();
    assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return answer.toString();
  }
}
