package dev.ssekit.processor;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A script of {@code src/test/node}; its tests are skipped where Node or its packages are not. */
public final class NodeScript {
  private static final Path FOLDER = Path.of("..", "sse-processor", "src", "test", "node");

  private NodeScript() {}

  /**
   * Runs a script.
   *
   * @return the lines that it prints
   */
  public static List<String> run(String script, List<Path> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(find().orElseGet(NodeScript::giveUp).toString());
    command.add(FOLDER.resolve(script).toString());
    arguments.forEach(argument -> command.add(argument.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    return process.waitFor() == 0 ? lines : fail(String.join("\n", lines));
  }

  private static Optional<Path> find() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Stream.of(folders)
        .map(folder -> Path.of(folder, "node"))
        .filter(Files::isExecutable)
        .filter(node -> Files.isDirectory(FOLDER.resolve("node_modules")))
        .findFirst();
  }

  private static Path giveUp() {
    String remedy =
        "No node on the PATH, or not its packages: install Node 20 or newer, then run npm ci in"
            + " sse-processor/src/test/node.";
    if (Boolean.parseBoolean(System.getenv("SSE_REQUIRE_NODE"))) {
      return fail(remedy);
    }
    System.out.println("Nothing that Node checks is tested. " + remedy);
    return abort(remedy);
  }
}
