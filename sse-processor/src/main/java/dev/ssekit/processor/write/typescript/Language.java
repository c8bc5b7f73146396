package dev.ssekit.processor.write.typescript;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a module is written in. A template is in both: what stands between {@code ⟦} and {@code ⟧}
 * is a type, which JavaScript has not.
 */
enum Language {
  TYPESCRIPT("$1"),
  JAVASCRIPT("");

  private static final Pattern TYPE = Pattern.compile("⟦([^⟧]*)⟧");
  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String ofType;

  Language(String ofType) {
    this.ofType = ofType;
  }

  /** Fills a template's holes, such as <code>{{path}}</code>, with the values of their names. */
  String write(String template, Map<String, String> values) {
    String text = TYPE.matcher(template).replaceAll(ofType);
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Nothing fills {{" + name + "}}");
    }
    return value;
  }
}
