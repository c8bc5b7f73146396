package dev.ssekit.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The real compiler of TypeScript, where {@code npm ci} has installed it. */
final class TypeScriptCompiler {
  static final Path FOLDER = Path.of("src", "test", "node");

  private static final Path EXECUTABLE = FOLDER.resolve("node_modules/.bin/tsc");

  private TypeScriptCompiler() {}

  /** Skips the test where the compiler is not installed; fails it where it is required. */
  static void require() {
    if (Files.exists(EXECUTABLE)) {
      return;
    }
    String missing = "No TypeScript compiler: run npm ci in sse-processor/src/test/node.";
    if (Boolean.parseBoolean(System.getenv("SSE_REQUIRE_NODE"))) {
      fail(missing);
    }
    abort(missing);
  }

  /** What it complains about, line by line. */
  static List<String> complaints(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(EXECUTABLE.toString(), "--pretty", "false"));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    int status = process.waitFor();
    return status != 0 && output.isEmpty() ? List.of("It ended with status " + status) : output;
  }
}
