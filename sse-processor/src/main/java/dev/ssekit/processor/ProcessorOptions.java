package dev.ssekit.processor;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the compiler is told with {@code -A}.
 *
 * @param scriptFolder where clients for browsers are written besides the compiler's output
 * @param hasJavaClients whether clients in Java are generated
 * @param problems the values that are none of those that may be given
 */
record ProcessorOptions(
    Optional<Path> scriptFolder, boolean hasJavaClients, List<Problem> problems) {
  static final Set<String> NAMES = Set.of("sse.typescript", "sse.client");

  static ProcessorOptions of(Map<String, String> options) {
    Optional<Problem> client =
        given("sse.client", options)
            .filter(value -> !value.equals("java"))
            .map(value -> Problem.of(Message.OPTION_CLIENT, Position.NOWHERE, value));
    Optional<Problem> folder =
        given("sse.typescript", options)
            .filter(value -> !canBeFolder(value))
            .map(value -> Problem.of(Message.OPTION_TYPESCRIPT, Position.NOWHERE, value));
    return new ProcessorOptions(
        given("sse.typescript", options).filter(value -> folder.isEmpty()).map(Path::of),
        options.containsKey("sse.client"),
        List.of(client, folder).stream().flatMap(Optional::stream).toList());
  }

  /** The value of an option; empty where it is given without one. */
  private static Optional<String> given(String name, Map<String, String> options) {
    return options.containsKey(name)
        ? Optional.of(Optional.ofNullable(options.get(name)).orElse(""))
        : Optional.empty();
  }

  private static boolean canBeFolder(String value) {
    try {
      Path folder = Path.of(value);
      return !value.isEmpty() && (Files.notExists(folder) || Files.isDirectory(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
