package dev.ssekit.processor.validate;

import dev.ssekit.annotations.Access;
import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredAccess;
import dev.ssekit.processor.model.PerResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which access goes with which roles, where no security annotation on the class says both. */
final class AccessRules {
  private AccessRules() {}

  static List<Problem> check(Declaration declaration) {
    PerResource<DeclaredAccess> access = declaration.security().access();
    List<Problem> problems = new ArrayList<>();
    access.all().forEach(each -> problems.addAll(RoleRules.check(each.roles().elements())));
    boolean isAnnotated = !declaration.security().annotations().isEmpty();
    Stream.of(access.stream(), access.stats())
        .filter(declared -> !isAnnotated || !declared.isGenerated())
        .forEach(declared -> checkPair(declared).ifPresent(problems::add));
    checkPair(access.broadcast()).ifPresent(problems::add);
    return problems;
  }

  private static Optional<Problem> checkPair(DeclaredAccess declared) {
    Access access = declared.access().value();
    boolean namesRoles = !declared.roles().elements().isEmpty();
    if (access == Access.ROLES && !namesRoles) {
      return Optional.of(
          Problem.of(
              Message.ACCESS_WITHOUT_ROLES,
              declared.access().position(),
              declared.accessName(),
              declared.rolesName()));
    }
    if (access != Access.ROLES && namesRoles) {
      return Optional.of(
          Problem.of(
              Message.ROLES_WITHOUT_ACCESS,
              declared.roles().position(),
              declared.rolesName(),
              declared.accessName(),
              access));
    }
    return Optional.empty();
  }
}
