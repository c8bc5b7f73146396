package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredAccess;
import dev.ssekit.processor.model.PerResource;
import dev.ssekit.processor.model.SecurityAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which annotations of {@code jakarta.annotation.security} say something, and the same. */
final class SecurityRules {
  private SecurityRules() {}

  static List<Problem> check(Declaration declaration) {
    List<SecurityAnnotation> annotations = declaration.security().annotations();
    List<Problem> problems = new ArrayList<>();
    if (annotations.isEmpty()) {
      checkInherited(declaration).ifPresent(problems::add);
    } else if (annotations.size() == 1) {
      problems.addAll(checkOnly(annotations.get(0), declaration));
    } else {
      problems.add(
          Problem.of(
              Message.SECURITY_TWICE,
              annotations.get(1).position(),
              declaration.name().inPackage(),
              annotations.get(0).kind(),
              annotations.get(1).kind()));
    }
    Callback.ALL.stream()
        .flatMap(callback -> checkMethods(callback, declaration))
        .forEach(problems::add);
    return problems;
  }

  private static List<Problem> checkOnly(SecurityAnnotation annotation, Declaration declaration) {
    PerResource<DeclaredAccess> access = declaration.security().access();
    if (annotation.kind() == SecurityAnnotation.Kind.ROLES_ALLOWED
        && annotation.roles().isEmpty()) {
      return List.of(Problem.of(Message.SECURITY_WITHOUT_ROLES, annotation.position()));
    }
    List<Problem> problems = new ArrayList<>(RoleRules.check(annotation.roles()));
    if (!access.stream().isGenerated()
        && !access.stats().isGenerated()
        && access.broadcast().isGenerated()) {
      problems.add(
          Problem.of(Message.SECURITY_OF_BROADCAST, annotation.position(), annotation.kind()));
    }
    Stream.of(access.stream(), access.stats())
        .flatMap(
            declared -> ContradictionRule.check(declared, annotation, declaration.name()).stream())
        .forEach(problems::add);
    return problems;
  }

  /** Whoever inherits {@code @PermitAll} is let in as it says. */
  private static Optional<Problem> checkInherited(Declaration declaration) {
    if (declaration.security().access().stream().access().isWritten()) {
      return Optional.empty();
    }
    return declaration.security().inherited().stream()
        .filter(inherited -> inherited.kind() != SecurityAnnotation.Kind.PERMIT_ALL)
        .findFirst()
        .map(inherited ->
            Problem.of(
                Message.SECURITY_INHERITED,
                declaration.position(),
                declaration.name().inPackage(),
                inherited.declaredIn(),
                inherited.kind()));
  }

  private static Stream<Problem> checkMethods(Callback callback, Declaration declaration) {
    return callback.methodsOf(declaration).stream()
        .flatMap(method ->
            method.security().stream()
                .map(annotation ->
                    Problem.of(
                        Message.SECURITY_ON_METHOD,
                        annotation.position(),
                        method.declaredIn(),
                        callback.methodName(),
                        annotation.kind())));
  }
}
