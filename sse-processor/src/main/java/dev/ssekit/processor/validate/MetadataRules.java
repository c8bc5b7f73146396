package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which metadata can come from the query, and which from the principal. */
final class MetadataRules {
  private static final String ALL = "*";

  private final List<Attribute<String>> query;
  private final Attribute<String> principal;
  private final List<String> givenByPath;

  private MetadataRules(Declaration declaration) {
    this.query = declaration.metadata().query().elements();
    this.principal = declaration.metadata().principal();
    this.givenByPath = PathTemplate.parse(declaration.path().value()).names();
  }

  static List<Problem> check(Declaration declaration) {
    MetadataRules rules = new MetadataRules(declaration);
    List<Problem> problems =
        new ArrayList<>(
            ListCheck.check(rules.query, Message.QUERY_METADATA_TWICE, rules::checkQuery));
    if (rules.principal.isWritten()) {
      rules.checkPrincipal().ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> checkQuery(Attribute<String> parameter) {
    String name = parameter.value();
    Position position = parameter.position();
    if (name.isBlank()) {
      return Optional.of(Problem.of(Message.QUERY_METADATA_BLANK, position));
    }
    if (name.equals(ALL) && query.stream().anyMatch(other -> !other.value().equals(ALL))) {
      return Optional.of(Problem.of(Message.QUERY_METADATA_ALL, position));
    }
    if (ReservedKeys.contain(name)) {
      return Optional.of(Problem.of(Message.QUERY_METADATA_RESERVED, position, name));
    }
    if (givenByPath.contains(name)) {
      return Optional.of(Problem.of(Message.QUERY_METADATA_PATH, position, name));
    }
    return name.equals(principal.value())
        ? Optional.of(Problem.of(Message.QUERY_METADATA_PRINCIPAL, position, name))
        : Optional.empty();
  }

  private Optional<Problem> checkPrincipal() {
    String key = principal.value();
    Position position = principal.position();
    if (key.isBlank()) {
      return Optional.of(Problem.of(Message.PRINCIPAL_METADATA_BLANK, position));
    }
    if (ReservedKeys.contain(key)) {
      return Optional.of(Problem.of(Message.PRINCIPAL_METADATA_RESERVED, position, key));
    }
    return givenByPath.contains(key)
        ? Optional.of(Problem.of(Message.PRINCIPAL_METADATA_PATH, position, key))
        : Optional.empty();
  }
}
