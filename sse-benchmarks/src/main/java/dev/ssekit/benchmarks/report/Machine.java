package dev.ssekit.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured.
 *
 * @param processor its model
 * @param cores how many of them
 * @param memoryMegabytes how much memory; 0 where the system does not tell
 * @param system the operating system and its kernel's version
 */
public record Machine(String processor, int cores, long memoryMegabytes, String system) {
  /**
   * {@return this machine}
   *
   * @throws IOException if the system does not tell what it should
   */
  public static Machine here() throws IOException {
    String memory = value("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "");
    return new Machine(
        value("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(memory) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  private static String value(String file, String key, String otherwise) throws IOException {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return otherwise;
    }
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
