package dev.ssekit.benchmarks.load;

import dev.ssekit.benchmarks.server.ServerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A running server under test. */
final class ServerProcess implements AutoCloseable {
  static final String TOKEN = "benchmark";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private final ServerSpec spec;
  private final ChildProcess process;
  private final int port;
  private final String runtime;

  private ServerProcess(ServerSpec spec, ChildProcess process, String greeting) {
    String[] parts = greeting.split(" ", 2);
    this.spec = spec;
    this.process = process;
    this.port = Integer.parseInt(parts[0]);
    this.runtime = parts.length == 2 ? parts[1] : "C";
  }

  static ServerProcess start(ServerSpec spec, List<String> jvmOptions, Path limit, Path logs)
      throws IOException, InterruptedException {
    List<String> command =
        switch (spec.kind()) {
          case LIMIT -> List.of(limit.toString());
          case LIMIT_COALESCING -> List.of(limit.toString(), "coalescing");
          default -> Java.command(spec.java(), jvmOptions, "serve", spec.kind().label());
        };
    Map<String, String> environment =
        new TreeMap<>(Map.of("SSE_BROADCAST_TOKEN", TOKEN, "SSE_MAX_PLATFORM_THREADS", "20000"));
    environment.putAll(spec.environment());
    ChildProcess process =
        ChildProcess.start(command, environment, logs.resolve(spec.label() + ".log").toFile());
    try {
      return new ServerProcess(spec, process, process.answer(START_LIMIT));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  ServerSpec spec() {
    return spec;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** What runs it: the version and the vendor of the JVM, or C. */
  String runtime() {
    return runtime;
  }

  /** The bytes of live objects after a collection; NaN where there is no such heap. */
  double liveHeap() throws IOException, InterruptedException {
    return spec.kind().isNative() ? Double.NaN : number(ServerMain.HEAP);
  }

  /** For how many seconds its JVM has compiled so far; NaN where it is none. */
  double compiledSeconds() throws IOException, InterruptedException {
    return spec.kind().isNative() ? Double.NaN : number("compiled") / 1000;
  }

  private double number(String question) throws IOException, InterruptedException {
    return Double.parseDouble(process.ask(question, ANSWER_LIMIT));
  }

  /** The resident set in bytes; NaN where the system does not tell. */
  double resident() throws IOException {
    Path status = Path.of("/proc", Long.toString(pid()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
