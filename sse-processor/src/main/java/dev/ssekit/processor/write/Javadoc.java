package dev.ssekit.processor.write;

/** Writes any text into Javadoc. */
final class Javadoc {
  private Javadoc() {}

  /**
   * Text for the inside of a {@code code} tag, without what would end it, or the comment: a
   * backslash may begin the escape of any character there.
   */
  static String code(String text) {
    return text.replaceAll("[{}\\\\]", "").replaceAll("\\s+", " ").replace("*/", "* /");
  }
}
