package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.client.AnswerLine;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that answers lines with lines, and ends with its input or with this JVM. */
final class ChildProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;
  private final Writer input;
  private final File log;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  private ChildProcess(Process process, File log) {
    this.process = process;
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    this.log = log;
  }

  /** Starts it; what it says on its error output goes to a file. */
  static ChildProcess start(List<String> command, Map<String, String> environment, File log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(environment);
    ChildProcess child = new ChildProcess(builder.start(), log);
    Thread reader = new Thread(child::read, "answers of " + command.get(0));
    reader.setDaemon(true);
    reader.start();
    return child;
  }

  long pid() {
    return process.pid();
  }

  /** Sends a line and waits for the answer. */
  String ask(String line, Duration limit) throws IOException, InterruptedException {
    input.write(line + "\n");
    input.flush();
    return answer(limit);
  }

  String answer(Duration limit) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      String answer = answers.poll(200, TimeUnit.MILLISECONDS);
      if (answer != null) {
        return answer;
      }
      if (!process.isAlive() && answers.isEmpty()) {
        throw new IOException("A process ended by itself; see " + log);
      }
    }
    throw new IOException("A process did not answer within " + limit + "; see " + log);
  }

  /** Lets it end, so that a recording that its JVM options ask for is written; then makes it. */
  @Override
  public void close() throws IOException {
    try {
      input.close();
      process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } catch (IOException | CompletionException e) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith(AnswerLine.PREFIX)) {
          answers.add(line.substring(AnswerLine.PREFIX.length()));
        }
      }
    } catch (IOException e) {
      answers.clear();
    }
  }
}
