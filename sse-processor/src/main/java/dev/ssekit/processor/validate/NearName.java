package dev.ssekit.processor.validate;

import java.util.Locale;

/** Whether a name is so like another that its author must have meant that one. */
final class NearName {
  private static final int LONGEST_ENDING = 3;
  private static final int SHORTEST_WITH_ANOTHER_LETTER = 8;

  private NearName() {}

  /**
   * True of the same name in other cases, with a few letters more at its end, with the ending that
   * Kotlin gives an internal function ({@code onConnect$module}), or with one slip. A word of three
   * letters and one of them another is another word: {@code onMap} is not near {@code onGap}.
   */
  static boolean isNear(String name, String meant) {
    String one = name.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\$.*$", "");
    String other = meant.toLowerCase(Locale.ROOT);
    return one.startsWith(other)
        ? one.length() - other.length() <= LONGEST_ENDING
        : isOneSlipFrom(one, other);
  }

  private static boolean isOneSlipFrom(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return isSlip(
        one.substring(start, one.length() - end),
        other.substring(start, other.length() - end),
        other.length() >= SHORTEST_WITH_ANOTHER_LETTER);
  }

  /** A letter too many or too few, two that are swapped, or one that is another. */
  private static boolean isSlip(String one, String other, boolean maybeAnotherLetter) {
    return one.length() + other.length() == 1
        || (one.length() == 2 && new StringBuilder(one).reverse().toString().equals(other))
        || (maybeAnotherLetter && one.length() == 1 && other.length() == 1);
  }
}
