package dev.ssekit.hub;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads paths of endpoints as JAX-RS matches them (Jakarta RESTful Web Services, section 3.4). */
final class PathTemplates {
  private static final String ANY_SEGMENT = "[^/]+";

  private PathTemplates() {}

  /** The path with the names of its templates left out: two endpoints cannot share what is left. */
  static String withoutNames(String path) {
    StringBuilder shape = new StringBuilder();
    read(path, shape::append, template -> shape.append('{').append(pattern(template)).append('}'));
    return shape.toString();
  }

  /** The names of its templates, which become metadata, in their order. */
  static Set<String> names(String path) {
    Set<String> names = new LinkedHashSet<>();
    read(path, literal -> {}, template -> names.add(name(template)));
    return names;
  }

  private static void read(String path, Consumer<String> literals, Consumer<String> templates) {
    int start = 0;
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' && depth++ == 0) {
        literals.accept(path.substring(start, i));
        start = i + 1;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        templates.accept(path.substring(start, i));
        start = i + 1;
      }
    }
    literals.accept(path.substring(start));
  }

  private static String name(String template) {
    int colon = template.indexOf(':');
    return (colon < 0 ? template : template.substring(0, colon)).trim();
  }

  private static String pattern(String template) {
    int colon = template.indexOf(':');
    return colon < 0 ? ANY_SEGMENT : template.substring(colon + 1).trim();
  }
}
