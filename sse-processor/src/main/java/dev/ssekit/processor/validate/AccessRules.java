package dev.ssekit.processor.validate;

import dev.ssekit.annotations.Access;
import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredAccess;
import java.util.ArrayList;
import java.util.List;

/** Which access goes with which roles. */
final class AccessRules {
  private AccessRules() {}

  static List<Problem> check(Declaration declaration) {
    return declaration.security().access().all().stream()
        .flatMap(access -> check(access).stream())
        .toList();
  }

  private static List<Problem> check(DeclaredAccess declared) {
    List<Problem> problems = new ArrayList<>(RoleRules.check(declared.roles().elements()));
    Access access = declared.access().value();
    boolean namesRoles = !declared.roles().elements().isEmpty();
    if (access == Access.ROLES && !namesRoles) {
      problems.add(
          Problem.of(
              Message.ACCESS_WITHOUT_ROLES,
              declared.access().position(),
              declared.accessName(),
              declared.rolesName()));
    }
    if (access != Access.ROLES && namesRoles) {
      problems.add(
          Problem.of(
              Message.ROLES_WITHOUT_ACCESS,
              declared.roles().position(),
              declared.rolesName(),
              declared.accessName(),
              access));
    }
    return problems;
  }
}
