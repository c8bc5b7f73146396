package dev.ssekit.admission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Forwarded} (RFC 7239, section 4). It must be well-formed as a whole: a quote
 * that a client has left open would take up what a proxy has added after it.
 */
final class ForwardedHeader {
  private final String text;
  private final List<String> nodes = new ArrayList<>();
  private int next;

  private ForwardedHeader(String text) {
    this.text = text;
  }

  /**
   * What each of its elements says that it was forwarded for, from the first to the last; the empty
   * string for one that does not say. {@code null} if it is malformed.
   */
  static @Nullable List<String> nodes(String header) {
    ForwardedHeader parsed = new ForwardedHeader(header);
    return parsed.readElements() ? parsed.nodes : null;
  }

  private boolean readElements() {
    do {
      skipSpace();
      if (!isAt(',') && !isAtEnd() && !readElement()) {
        return false;
      }
    } while (take(','));
    return isAtEnd();
  }

  private boolean readElement() {
    String node = null;
    do {
      skipSpace();
      if (isAt(';') || isAt(',') || isAtEnd()) {
        continue;
      }
      String name = readWhile(ForwardedHeader::isOfToken);
      String value = name.isEmpty() || !take('=') ? null : readValue();
      if (value == null) {
        return false;
      }
      if (name.equalsIgnoreCase("for")) {
        if (node != null) {
          return false;
        }
        node = value;
      }
      skipSpace();
    } while (take(';'));
    nodes.add(node == null ? "" : node);
    return true;
  }

  private @Nullable String readValue() {
    if (take('"')) {
      return readQuoted();
    }
    String value = readWhile(ForwardedHeader::isOfValue);
    return value.isEmpty() ? null : value;
  }

  private @Nullable String readQuoted() {
    StringBuilder value = new StringBuilder();
    while (!isAtEnd()) {
      char c = text.charAt(next++);
      if (c == '"') {
        return value.toString();
      }
      if (c == '\\') {
        if (isAtEnd()) {
          return null;
        }
        c = text.charAt(next++);
      }
      value.append(c);
    }
    return null;
  }

  private String readWhile(Characters characters) {
    int start = next;
    while (!isAtEnd() && characters.include(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next);
  }

  private void skipSpace() {
    readWhile(c -> c == ' ' || c == '\t');
  }

  private boolean take(char c) {
    boolean isThere = isAt(c);
    if (isThere) {
      next++;
    }
    return isThere;
  }

  private boolean isAt(char c) {
    return !isAtEnd() && text.charAt(next) == c;
  }

  private boolean isAtEnd() {
    return next == text.length();
  }

  private static boolean isOfToken(char c) {
    return c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
  }

  /** More than a token has: proxies write ports and brackets without the quotes they want. */
  private static boolean isOfValue(char c) {
    return c > ' ' && c < 0x7f && "\",;=\\".indexOf(c) < 0;
  }

  @FunctionalInterface
  private interface Characters {
    boolean include(char c);
  }
}
