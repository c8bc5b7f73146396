package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredConstructor;
import dev.ssekit.processor.model.MemberAccess;
import java.util.List;
import java.util.Optional;

/** Which constructors injection can call. */
final class ConstructorRules {
  private ConstructorRules() {}

  static Optional<Problem> check(Declaration declaration) {
    String name = declaration.name().inPackage();
    List<DeclaredConstructor> constructors = declaration.constructors();
    List<DeclaredConstructor> injected =
        constructors.stream().filter(DeclaredConstructor::isInject).toList();
    if (injected.size() > 1) {
      return Optional.of(
          Problem.of(Message.CONSTRUCTOR_AMBIGUOUS, injected.get(1).position(), name));
    }
    if (injected.isEmpty() && constructors.stream().noneMatch(ConstructorRules::needsNoInject)) {
      return Optional.of(
          Problem.of(Message.CONSTRUCTOR_MISSING, constructors.get(0).position(), name));
    }
    return Optional.empty();
  }

  private static boolean needsNoInject(DeclaredConstructor constructor) {
    return constructor.parameters() == 0
        ? constructor.access() != MemberAccess.PRIVATE
        : constructor.access() == MemberAccess.PUBLIC
            && constructor.contextParameters() == constructor.parameters();
  }
}
