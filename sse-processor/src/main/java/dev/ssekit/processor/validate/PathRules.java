package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.PathTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which paths a stream can have. Only the first mistake of a path is reported. */
final class PathRules {
  private static final List<String> RESERVED = List.of("/stats", "/broadcast");

  private final Map<String, String> ownersByShape = new HashMap<>();

  Optional<Problem> check(Declaration declaration) {
    String path = declaration.path().value();
    Position position = declaration.path().position();
    PathTemplate template = PathTemplate.parse(path);
    return checkLiteral(path, template, position)
        .or(() -> PathParameterRules.check(path, template.parameters(), position))
        .or(() -> checkTaken(template, declaration));
  }

  private static Optional<Problem> checkLiteral(
      String path, PathTemplate template, Position position) {
    if (path.isBlank()) {
      return Optional.of(Problem.of(Message.PATH_EMPTY, position));
    }
    if (template.strayBrace().isPresent()) {
      String brace = template.strayBrace().get();
      String other = brace.equals("{") ? "}" : "{";
      return Optional.of(Problem.of(Message.PATH_UNBALANCED, position, path, brace, other));
    }
    String literal = template.literal();
    if (!literal.startsWith("/")) {
      return Optional.of(Problem.of(Message.PATH_LEADING_SLASH, position, path));
    }
    if (literal.contains("?")) {
      return Optional.of(Problem.of(Message.PATH_QUERY, position, path));
    }
    if (literal.contains("#")) {
      return Optional.of(Problem.of(Message.PATH_FRAGMENT, position, path));
    }
    if (literal.contains(";")) {
      return Optional.of(Problem.of(Message.PATH_MATRIX, position, path));
    }
    if (literal.contains("//") || (literal.endsWith("/") && literal.length() > 1)) {
      String suggestion = template.withoutEmptySegments();
      return Optional.of(Problem.of(Message.PATH_EMPTY_SEGMENT, position, path, suggestion));
    }
    return RESERVED.stream()
        .filter(literal::endsWith)
        .map(ending -> Problem.of(Message.PATH_RESERVED, position, path, ending))
        .findFirst();
  }

  private Optional<Problem> checkTaken(PathTemplate template, Declaration declaration) {
    String name = declaration.name().canonical();
    return Optional.ofNullable(ownersByShape.putIfAbsent(template.shape(), name))
        .map(owner ->
            Problem.of(
                Message.PATH_TAKEN,
                declaration.path().position(),
                declaration.path().value(),
                owner));
  }
}
