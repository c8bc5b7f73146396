package dev.ssekit.processor.write;

/** Writes any text into Javadoc. */
final class Javadoc {
  private Javadoc() {}

  /** Text for the inside of a {@code code} tag: braces have to balance there. */
  static String code(String text) {
    return text.replaceAll("[{}]", "").replace("*/", "* /").replace("@", "&#64;");
  }
}
