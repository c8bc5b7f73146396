package dev.ssekit.redis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a stream: after an entry, named by its id, or before one, named by its id and a tilde,
 * where what came before has been lost or is not there.
 *
 * @param anchor the entry's id
 * @param included whether the place is before it
 */
record Position(String anchor, boolean included) {
  private static final String BEFORE = "~";
  private static final Pattern ID = Pattern.compile("(0|[1-9][0-9]{0,19})-(0|[1-9][0-9]{0,19})");

  static Position after(String id) {
    return new Position(id, false);
  }

  static Position before(String id) {
    return new Position(id, true);
  }

  static Optional<Position> parse(String text) {
    boolean included = text.endsWith(BEFORE);
    String anchor = included ? text.substring(0, text.length() - BEFORE.length()) : text;
    return isId(anchor) ? Optional.of(new Position(anchor, included)) : Optional.empty();
  }

  /** Whether the entry of that id is before this place. */
  boolean isPast(String id) {
    int order = compare(anchor, id);
    return included ? order > 0 : order >= 0;
  }

  private static int compare(String one, String two) {
    int ms = Long.compareUnsigned(part(one, true), part(two, true));
    return ms != 0 ? ms : Long.compareUnsigned(part(one, false), part(two, false));
  }

  private static long part(String id, boolean first) {
    int dash = id.indexOf('-');
    return Long.parseUnsignedLong(first ? id.substring(0, dash) : id.substring(dash + 1));
  }

  private static boolean isId(String text) {
    if (!ID.matcher(text).matches()) {
      return false;
    }
    int dash = text.indexOf('-');
    return isUnsignedLong(text.substring(0, dash)) && isUnsignedLong(text.substring(dash + 1));
  }

  private static boolean isUnsignedLong(String digits) {
    String largest = Long.toUnsignedString(-1);
    return digits.length() < largest.length() || digits.compareTo(largest) <= 0;
  }

  /** As a client is told it. */
  @Override
  public String toString() {
    return included ? anchor + BEFORE : anchor;
  }
}
