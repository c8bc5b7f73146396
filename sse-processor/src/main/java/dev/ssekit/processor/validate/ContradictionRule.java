package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredAccess;
import dev.ssekit.processor.model.QualifiedName;
import dev.ssekit.processor.model.ResourceAccess;
import dev.ssekit.processor.model.SecurityAnnotation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether what {@code @Sse} says of a resource is what the security annotation on the class says.
 * Roles without an access say that one of them is needed.
 */
final class ContradictionRule {
  private ContradictionRule() {}

  static Optional<Problem> check(
      DeclaredAccess declared, SecurityAnnotation annotation, QualifiedName name) {
    boolean saysAccess = declared.access().isWritten();
    boolean isSilent = !saysAccess && declared.roles().elements().isEmpty();
    if (isSilent || !declared.isGenerated() || agree(declared, annotation)) {
      return Optional.empty();
    }
    Map<String, String> said = written(declared);
    return Optional.of(
        Problem.of(
            Message.SECURITY_CONTRADICTED,
            saysAccess ? declared.access().position() : declared.roles().position(),
            said.entrySet().stream()
                .map(attribute -> attribute.getKey() + " is " + attribute.getValue())
                .collect(Collectors.joining(" and ")),
            asWritten(annotation),
            name.inPackage(),
            String.join(" and ", said.keySet())));
  }

  private static boolean agree(DeclaredAccess declared, SecurityAnnotation annotation) {
    ResourceAccess annotated = SettledAccess.of(annotation);
    ResourceAccess.Kind kind =
        declared.access().isWritten()
            ? SettledAccess.of(declared).kind()
            : ResourceAccess.Kind.ROLES;
    return kind == annotated.kind()
        && new HashSet<>(declared.roles().values()).equals(new HashSet<>(annotated.roles()));
  }

  private static Map<String, String> written(DeclaredAccess declared) {
    Map<String, String> written = new LinkedHashMap<>();
    if (declared.access().isWritten()) {
      written.put(declared.accessName(), declared.access().value().toString());
    }
    if (declared.roles().isWritten()) {
      written.put(declared.rolesName(), asWritten(declared.roles().values()));
    }
    return written;
  }

  private static String asWritten(SecurityAnnotation annotation) {
    return annotation.roles().isEmpty()
        ? annotation.kind().toString()
        : annotation.kind()
            + "("
            + asWritten(annotation.roles().stream().map(Attribute::value).toList())
            + ")";
  }

  private static String asWritten(List<String> roles) {
    String list = roles.stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(", "));
    return roles.size() == 1 ? list : "{" + list + "}";
  }
}
