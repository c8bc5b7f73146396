package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.StreamMethod;
import java.util.List;
import java.util.Optional;

/**
 * Which methods look as if a stream called them, but have another name. Where the class declares
 * the callback as well, they are its own affair.
 */
final class CallbackNameRules {
  private CallbackNameRules() {}

  static List<Problem> check(Declaration declaration) {
    if (!declaration.security().access().stream().isGenerated()) {
      return List.of();
    }
    return declaration.streamMethods().stream()
        .flatMap(method -> check(method, declaration).stream())
        .toList();
  }

  private static Optional<Problem> check(StreamMethod method, Declaration declaration) {
    String owner = declaration.name().inPackage();
    return Callback.ALL.stream()
        .filter(callback ->
            callback.methodsOf(declaration).stream().allMatch(DeclaredMethod::isInherited))
        .map(Callback::methodName)
        .filter(meant -> NearName.isNear(method.name(), meant))
        .findFirst()
        .map(meant ->
            Problem.of(Message.CALLBACK_MISSPELT, method.position(), owner, method.name(), meant));
  }
}
