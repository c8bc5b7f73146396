package dev.ssekit.benchmarks.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ssekit.benchmarks.client.Figure;
import dev.ssekit.benchmarks.client.Load;
import dev.ssekit.benchmarks.client.LoadAnswer;
import dev.ssekit.benchmarks.client.LoadRequest;
import dev.ssekit.benchmarks.client.LoadRequest.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The running load client. */
final class ClientProcess implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

  private final JsonMapper json = JsonMapper.builder().build();
  private final ChildProcess process;

  private ClientProcess(ChildProcess process) {
    this.process = process;
  }

  static ClientProcess start(Path logs) throws IOException {
    List<String> command = Java.command(Java.current(), OPTIONS, "client");
    return new ClientProcess(
        ChildProcess.start(command, Map.of(), logs.resolve("client.log").toFile()));
  }

  Map<Figure, Double> measure(Load load) throws IOException, InterruptedException {
    return ask(Action.MEASURE, load);
  }

  void open(Load load) throws IOException, InterruptedException {
    ask(Action.OPEN, load);
  }

  void closeIdle(Load load) throws IOException, InterruptedException {
    ask(Action.CLOSE, load);
  }

  @Override
  public void close() throws IOException {
    process.close();
  }

  private Map<Figure, Double> ask(Action action, Load load)
      throws IOException, InterruptedException {
    Duration limit = GRACE.plusMillis((long) ((load.warmUp() + load.seconds()) * 2000));
    String answer = process.ask(json.writeValueAsString(new LoadRequest(action, load)), limit);
    LoadAnswer read = json.readValue(answer, LoadAnswer.class);
    if (read.failure() != null) {
      throw new IOException(read.failure());
    }
    return read.figures();
  }
}
