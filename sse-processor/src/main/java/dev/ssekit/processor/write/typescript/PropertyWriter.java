package dev.ssekit.processor.write.typescript;

import java.util.List;

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
    String line = declared + " " + String.join(" | ", alternatives) + ";\n";
    if (line.length() > WIDTH && alternatives.size() > 1) {
      line = declared + "\n    | " + String.join("\n    | ", alternatives) + ";\n";
    }
    return DocComment.write("  ", documentation) + line;
  }
}
