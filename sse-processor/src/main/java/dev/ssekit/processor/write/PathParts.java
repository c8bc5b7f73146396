package dev.ssekit.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A path taken apart.
 *
 * @param parts texts and the names of templates by turns, a text first and last, which may be empty
 */
public record PathParts(List<String> parts) {

  public PathParts {
    parts = List.copyOf(parts);
  }

  /** Of a path whose braces come in pairs. */
  public static PathParts of(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' && depth++ == 0) {
        parts.add(path.substring(start, i));
        start = i + 1;
      } else if (c == '}' && --depth == 0) {
        parts.add(name(path.substring(start, i)));
        start = i + 1;
      }
    }
    parts.add(path.substring(start));
    return new PathParts(parts);
  }

  /** The path with each text and each template as a function of it. */
  public String write(UnaryOperator<String> text, UnaryOperator<String> template) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      written.append((i % 2 == 0 ? text : template).apply(parts.get(i)));
    }
    return written.toString();
  }

  /** A template's name, without the expression that may follow it. */
  private static String name(String template) {
    int colon = template.indexOf(':');
    return (colon < 0 ? template : template.substring(0, colon)).strip();
  }
}
