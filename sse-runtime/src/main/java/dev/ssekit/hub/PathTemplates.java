package dev.ssekit.hub;

/** Compares paths of endpoints. */
final class PathTemplates {
  private PathTemplates() {}

  /** The path with the names and patterns of its templates left out: what tells endpoints apart. */
  static String withoutNames(String path) {
    StringBuilder shape = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{') {
        depth++;
      }
      if (depth == 0) {
        shape.append(c);
      } else if (c == '}' && --depth == 0) {
        shape.append("{}");
      }
    }
    return shape.toString();
  }
}
