package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.PathTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * No path has a template with the name of the key that another class takes from the principal. Of
 * two such classes, the second is told.
 */
final class PrincipalKeyRule {
  private final Map<String, String> ownersByTemplate = new HashMap<>();
  private final Map<String, String> ownersByKey = new HashMap<>();

  Optional<Problem> check(Declaration declaration) {
    String name = declaration.name().canonical();
    String key = declaration.metadata().principal().value();
    List<String> templates = PathTemplate.parse(declaration.path().value()).names();
    if (templates.contains(key)) {
      return Optional.empty();
    }
    Optional<Problem> problem =
        templates.stream()
            .filter(ownersByKey::containsKey)
            .findFirst()
            .map(taken ->
                Problem.of(
                    Message.PATH_PRINCIPAL,
                    declaration.path().position(),
                    name,
                    taken,
                    ownersByKey.getOrDefault(taken, "")))
            .or(() ->
                Optional.ofNullable(ownersByTemplate.get(key))
                    .map(owner ->
                        Problem.of(
                            Message.PATH_PRINCIPAL,
                            declaration.metadata().principal().position(),
                            owner,
                            key,
                            name)));
    templates.forEach(template -> ownersByTemplate.putIfAbsent(template, name));
    if (!key.isBlank()) {
      ownersByKey.putIfAbsent(key, name);
    }
    return problem;
  }
}
