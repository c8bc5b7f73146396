package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredAccess;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.PerResource;
import java.util.ArrayList;
import java.util.List;

/** What has no use where a resource is not generated. */
final class NotGeneratedRules {
  private NotGeneratedRules() {}

  static List<Problem> check(Declaration declaration) {
    PerResource<DeclaredAccess> access = declaration.security().access();
    if (access.all().stream().noneMatch(DeclaredAccess::isGenerated)) {
      return List.of(
          Problem.of(
              Message.NOTHING_GENERATED,
              access.stream().access().position(),
              declaration.name().inPackage()));
    }
    List<Problem> problems = new ArrayList<>();
    if (!access.stream().isGenerated()) {
      problems.addAll(checkWithoutStream(declaration));
    }
    if (!access.broadcast().isGenerated() && declaration.skipCsrf().isWritten()) {
      problems.add(
          withoutEffect("skipCsrf", access.broadcast(), declaration.skipCsrf().position()));
    }
    return problems;
  }

  private static List<Problem> checkWithoutStream(Declaration declaration) {
    DeclaredAccess stream = declaration.security().access().stream();
    List<Problem> problems = new ArrayList<>();
    if (declaration.metadata().query().isWritten()) {
      problems.add(
          withoutEffect("queryMetadata", stream, declaration.metadata().query().position()));
    }
    if (declaration.metadata().principal().isWritten()) {
      problems.add(
          withoutEffect(
              "principalMetadata", stream, declaration.metadata().principal().position()));
    }
    Callback.ALL.stream()
        .flatMap(callback ->
            callback.methodsOf(declaration).stream()
                .filter(method -> !method.isInherited())
                .limit(1)
                .map(method -> neverCalled(callback, method)))
        .forEach(problems::add);
    return problems;
  }

  private static Problem withoutEffect(String attribute, DeclaredAccess access, Position position) {
    return Problem.of(Message.WITHOUT_EFFECT, position, attribute, access.accessName());
  }

  private static Problem neverCalled(Callback callback, DeclaredMethod method) {
    return Problem.of(
        Message.NEVER_CALLED, method.position(), method.declaredIn(), callback.methodName());
  }
}
