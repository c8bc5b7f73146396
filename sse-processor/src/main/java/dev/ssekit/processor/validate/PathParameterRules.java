package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.PathParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which parameters the template of a path can have. */
final class PathParameterRules {
  private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");

  private PathParameterRules() {}

  static Optional<Problem> check(String path, List<PathParameter> parameters, Position position) {
    Set<String> names = new HashSet<>();
    for (PathParameter parameter : parameters) {
      String name = parameter.name();
      if (!NAME.matcher(name).matches()) {
        return Optional.of(Problem.of(Message.PATH_TEMPLATE_NAME, position, path, name));
      }
      if (ReservedKeys.contain(name)) {
        return Optional.of(Problem.of(Message.PATH_TEMPLATE_RESERVED, position, path, name));
      }
      Optional<String> mistake = mistakeIn(parameter.regex());
      if (mistake.isPresent()) {
        return Optional.of(
            Problem.of(Message.PATH_TEMPLATE_REGEX, position, path, name, mistake.get()));
      }
      if (!names.add(name)) {
        return Optional.of(Problem.of(Message.PATH_TEMPLATE_TWICE, position, path, name));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> mistakeIn(String regex) {
    if (regex.isEmpty()) {
      return Optional.of("it is empty");
    }
    try {
      Pattern.compile(regex);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription() + " near index " + e.getIndex());
    }
  }
}
