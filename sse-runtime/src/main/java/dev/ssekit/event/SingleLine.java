package dev.ssekit.event;

/** What an id and an event's name must be: a field of one line (HTML, section 9.2.6). */
final class SingleLine {
  private SingleLine() {}

  static String require(String field, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || c == '\r' || c == 0) {
        throw new IllegalArgumentException(
            "The field \"" + field + "\" of an event must not hold a line break or NUL.");
      }
    }
    return value;
  }
}
