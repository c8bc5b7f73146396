package dev.ssekit.processor.write.typescript;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the properties of interfaces. */
final class PropertyWriter {
  private static final int WIDTH = 100;

  private PropertyWriter() {}

  /**
   * @param name with its question mark where it may be missing
   * @param alternatives of its type: below each other where they are too long for a line
   */
  static String write(List<String> documentation, String name, List<String> alternatives) {
    String declared = "  readonly " + name + ":";
    String type = String.join(" | ", alternatives);
    boolean isLong = declared.length() + type.length() + 3 > WIDTH || type.contains("\n");
    return DocComment.write("  ", documentation)
        + (isLong && alternatives.size() > 1
            ? declared + "\n    | " + below("\n    | ", alternatives) + ";\n"
            : declared + " " + type.replace("\n", "\n  ") + ";\n");
  }

  private static String below(String separator, List<String> alternatives) {
    return alternatives.stream()
        .map(alternative -> alternative.replace("\n", "\n      "))
        .collect(Collectors.joining(separator));
  }
}
