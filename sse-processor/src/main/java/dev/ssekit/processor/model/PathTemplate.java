package dev.ssekit.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A path taken apart.
 *
 * @param literal the path with {@code {}} for each parameter
 * @param parameters in the order of the path
 * @param strayBrace the brace that lacks its other half, if one does
 */
public record PathTemplate(
    String literal, List<PathParameter> parameters, Optional<String> strayBrace) {
  private static final String PLACE = "{}";

  public static PathTemplate parse(String path) {
    return new PathTemplateParser(path).parse();
  }

  /** The names of the parameters, which become metadata. */
  public List<String> names() {
    return parameters.stream().map(PathParameter::name).toList();
  }

  /** What decides whether two paths are the same: everything but the names of the parameters. */
  public String shape() {
    return fill(literal, parameter -> "{" + parameter.regex() + "}");
  }

  /** The path as a client writes it: names instead of regular expressions. */
  public String address() {
    return fill(literal, parameter -> "{" + parameter.name() + "}");
  }

  /** The path without the slashes that nothing follows. */
  public String withoutEmptySegments() {
    String collapsed = literal.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    return fill(collapsed, PathParameter::source);
  }

  private String fill(String literalPart, Function<PathParameter, String> text) {
    StringBuilder filled = new StringBuilder(literalPart);
    int from = 0;
    for (PathParameter parameter : parameters) {
      int place = filled.indexOf(PLACE, from);
      String replacement = text.apply(parameter);
      filled.replace(place, place + PLACE.length(), replacement);
      from = place + replacement.length();
    }
    return filled.toString();
  }
}
