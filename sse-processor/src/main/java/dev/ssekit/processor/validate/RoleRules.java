package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import java.util.List;
import java.util.Optional;

/** Which roles can be listed. */
final class RoleRules {
  private RoleRules() {}

  static List<Problem> check(List<Attribute<String>> roles) {
    return ListCheck.check(roles, Message.ROLE_TWICE, RoleRules::checkOne);
  }

  private static Optional<Problem> checkOne(Attribute<String> role) {
    return role.value().isBlank()
        ? Optional.of(Problem.of(Message.ROLE_BLANK, role.position()))
        : Optional.empty();
  }
}
