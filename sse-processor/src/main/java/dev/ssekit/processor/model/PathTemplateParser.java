package dev.ssekit.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a path apart as JAX-RS does: the braces in a parameter's regular expression balance. */
final class PathTemplateParser {
  private final String path;
  private final StringBuilder literal = new StringBuilder();
  private final List<PathParameter> parameters = new ArrayList<>();
  private int position;

  PathTemplateParser(String path) {
    this.path = path;
  }

  PathTemplate parse() {
    while (position < path.length()) {
      char next = path.charAt(position);
      if (next == '}') {
        return template(Optional.of("}"));
      }
      if (next != '{') {
        literal.append(next);
        position++;
      } else if (!parameter()) {
        return template(Optional.of("{"));
      }
    }
    return template(Optional.empty());
  }

  private boolean parameter() {
    int depth = 0;
    for (int end = position; end < path.length(); end++) {
      if (path.charAt(end) == '{') {
        depth++;
      } else if (path.charAt(end) == '}') {
        depth--;
      }
      if (depth == 0) {
        parameters.add(PathParameter.parse(path.substring(position, end + 1)));
        literal.append("{}");
        position = end + 1;
        return true;
      }
    }
    return false;
  }

  private PathTemplate template(Optional<String> strayBrace) {
    return new PathTemplate(literal.toString(), List.copyOf(parameters), strayBrace);
  }
}
