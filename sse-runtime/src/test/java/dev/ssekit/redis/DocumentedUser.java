package dev.ssekit.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The user of Redis that the README tells an operator to set up. */
final class DocumentedUser {
  static final String PREFIX = "sse";

  private static final String COMMAND = "ACL SETUSER ";
  private static final List<String> RULES = rules();

  private DocumentedUser() {}

  /** The line of Redis' configuration that sets it up, without some of its rules. */
  static String without(String... missing) {
    List<String> unknown = List.of(missing).stream().filter(rule -> !RULES.contains(rule)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("The README grants no " + unknown + ".");
    }
    return "user "
        + RULES.stream()
            .filter(rule -> !List.of(missing).contains(rule))
            .collect(Collectors.joining(" "));
  }

  /** The commands that it may use, without their subcommands. */
  static Set<String> commands() {
    return RULES.stream()
        .filter(rule -> rule.startsWith("+"))
        .map(rule -> rule.substring(1).replaceAll("\\|.*", ""))
        .collect(Collectors.toSet());
  }

  static String url(RedisProcess redis) {
    return redis.url().replace("://", "://sse:password@");
  }

  private static List<String> rules() {
    try (var lines = Files.lines(Path.of("..", "README.md"))) {
      String command = lines.filter(line -> line.startsWith(COMMAND)).findFirst().orElseThrow();
      return List.of(command.substring(COMMAND.length()).split(" ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
