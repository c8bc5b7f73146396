package dev.ssekit.processor;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes string literals in ASCII: an event's name may have come from an escape, and hold what the
 * encoding of the sources cannot. Everything else has been in a source before.
 */
final class AsciiLiterals {
  /** A comment, which is passed over, or a literal. */
  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile("/\\*(?s:.*?)\\*/|//.*|\"(?:[^\"\\\\]|\\\\.)*+\"");

  private AsciiLiterals() {}

  static String of(String source) {
    return COMMENT_OR_LITERAL.matcher(source).replaceAll(AsciiLiterals::quoted);
  }

  private static String quoted(MatchResult found) {
    String text = found.group();
    return Matcher.quoteReplacement(text.startsWith("\"") ? escaped(text) : text);
  }

  private static String escaped(String literal) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < literal.length(); i++) {
      char each = literal.charAt(i);
      escaped.append(each <= '~' ? String.valueOf(each) : "\\u%04x".formatted((int) each));
    }
    return escaped.toString();
  }
}
