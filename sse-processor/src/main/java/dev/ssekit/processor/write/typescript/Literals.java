package dev.ssekit.processor.write.typescript;

import java.util.regex.Pattern;

/** Writes names and text as both languages have them. */
final class Literals {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private Literals() {}

  /** The name of a property where it is declared. */
  static String property(String name) {
    return isIdentifier(name) ? name : string(name);
  }

  /** The property of an object. */
  static String access(String object, String name) {
    return isIdentifier(name) ? object + "." + name : object + "[" + string(name) + "]";
  }

  static String string(String text) {
    return '"' + escape(text, '"') + '"';
  }

  /** Text within a template literal. */
  static String template(String text) {
    return escape(text, '`').replace("${", "\\${");
  }

  private static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  private static String escape(String text, char quote) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
