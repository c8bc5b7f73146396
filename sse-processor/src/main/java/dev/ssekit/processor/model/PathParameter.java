package dev.ssekit.processor.model;

/**
 * A parameter of a path template.
 *
 * @param source as it was written, with its braces
 * @param regex what it matches
 */
public record PathParameter(String source, String name, String regex) {
  private static final String ONE_SEGMENT = "[^/]+";

  static PathParameter parse(String source) {
    String content = source.substring(1, source.length() - 1);
    int colon = content.indexOf(':');
    return colon < 0
        ? new PathParameter(source, content.strip(), ONE_SEGMENT)
        : new PathParameter(
            source, content.substring(0, colon).strip(), content.substring(colon + 1).strip());
  }
}
