package dev.ssekit.hub;

/**
 * Compares paths of endpoints as JAX-RS matches them (Jakarta RESTful Web Services, section 3.4).
 */
final class PathTemplates {
  private static final String ANY_SEGMENT = "[^/]+";

  private PathTemplates() {}

  /** The path with the names of its templates left out: two endpoints cannot share what is left. */
  static String withoutNames(String path) {
    StringBuilder shape = new StringBuilder();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' && depth++ == 0) {
        shape.append(path, start, i);
        start = i + 1;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        shape.append('{').append(pattern(path.substring(start, i))).append('}');
        start = i + 1;
      }
    }
    return shape.append(path, start, path.length()).toString();
  }

  private static String pattern(String template) {
    int colon = template.indexOf(':');
    return colon < 0 ? ANY_SEGMENT : template.substring(colon + 1).trim();
  }
}
