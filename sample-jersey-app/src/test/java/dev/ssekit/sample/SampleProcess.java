package dev.ssekit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own. */
final class SampleProcess implements AutoCloseable {
  static final String TOKEN = "a-demonstration-token";

  private static final Pattern LISTENING = Pattern.compile("Listening on (\\S+)");

  private final Process process;
  private final BufferedReader log;
  private final URI uri;

  private SampleProcess(Process process) throws IOException {
    this.process = process;
    this.log = process.errorReader(UTF_8);
    this.uri = awaitListening(log);
  }

  /**
   * Starts it from these arguments of {@code java}, on any free port, and waits until it listens.
   */
  static SampleProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder java = new ProcessBuilder(command);
    java.environment().remove("REDIS_URL");
    java.environment().put("PORT", "0");
    java.environment().put("SSE_BROADCAST_TOKEN", TOKEN);
    java.environment().put("JAVA_TOOL_OPTIONS", "-Xmx128m");
    java.environment().putAll(environment);
    Process process = java.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      return new SampleProcess(process);
    } catch (IOException | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI awaitListening(BufferedReader log) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return URI.create(listening.group(1));
      }
    }
    throw new AssertionError("The application did not start.");
  }

  /** Takes what it logs from now on, so that it never waits for a reader. */
  SampleProcess discardingItsLog() {
    Thread reader =
        new Thread(
            () -> {
              try {
                log.transferTo(Writer.nullWriter());
              } catch (IOException ended) {
                Thread.currentThread().interrupt();
              }
            },
            "log of the sample");
    reader.setDaemon(true);
    reader.start();
    return this;
  }

  URI uri() {
    return uri;
  }

  Client client() {
    return new Client(uri);
  }

  /** Tells it to end, as SIGTERM does. */
  void terminate() {
    process.destroy();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  void awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
