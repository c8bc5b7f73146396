package dev.ssekit.processor.write.typescript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a comment of documentation. */
final class DocComment {
  private static final int WIDTH = 100;

  private DocComment() {}

  /**
   * @param indent what each line begins with
   * @param paragraphs none for no comment
   */
  static String write(String indent, List<String> paragraphs) {
    List<String> all =
        paragraphs.stream().flatMap(text -> Arrays.stream(text.split("\n", -1))).toList();
    if (all.isEmpty()) {
      return "";
    }
    String line = indent + "/** " + safe(all.get(0)) + " */\n";
    if (all.size() == 1 && line.length() <= WIDTH) {
      return line;
    }
    StringBuilder comment = new StringBuilder(indent).append("/**\n");
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        comment.append(indent).append(" *\n");
      }
      wrap(safe(all.get(i)), WIDTH - indent.length() - 3)
          .forEach(each -> comment.append(indent).append(" * ").append(each).append('\n'));
    }
    return comment.append(indent).append(" */\n").toString();
  }

  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Nothing in a text may end the comment. */
  private static String safe(String text) {
    return text.replace("*/", "*\\/");
  }
}
