package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.MemberAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which {@code onConnect}, {@code onGap} and {@code onDisconnect} generated code in the package of
 * the class can call.
 */
final class CallbackRules {
  private final Callback callback;
  private final Declaration declaration;

  private CallbackRules(Callback callback, Declaration declaration) {
    this.callback = callback;
    this.declaration = declaration;
  }

  static List<Problem> check(Declaration declaration) {
    List<Problem> problems = new ArrayList<>();
    for (Callback callback : Callback.ALL) {
      problems.addAll(new CallbackRules(callback, declaration).check());
    }
    return problems;
  }

  private List<Problem> check() {
    List<DeclaredMethod> members = callback.membersOf(declaration);
    if (members.size() > 1) {
      return List.of(overloaded(members));
    }
    if (members.size() == 1) {
      return checkOnly(members.get(0));
    }
    return callback.methodsOf(declaration).stream().limit(1).map(this::inaccessible).toList();
  }

  private List<Problem> checkOnly(DeclaredMethod method) {
    List<Problem> problems = new ArrayList<>();
    Position position = method.position();
    String owner = method.declaredIn();
    if (method.access() == MemberAccess.PRIVATE) {
      problems.add(Problem.of(callback.isPrivate(), position, owner));
    }
    if (method.access() == MemberAccess.PROTECTED && method.inOtherPackage()) {
      problems.add(inaccessible(method));
    }
    if (method.isStatic()) {
      problems.add(Problem.of(callback.isStatic(), position, owner));
    }
    if (method.isAbstract() && !declaration.shape().isAbstract()) {
      problems.add(Problem.of(callback.isAbstract(), position, declaration.name().inPackage()));
    }
    problems.addAll(callback.parameters().check(method, declaration));
    method
        .returnType()
        .map(type -> Problem.of(callback.returns(), position, owner, type))
        .ifPresent(problems::add);
    return problems;
  }

  private Problem overloaded(List<DeclaredMethod> members) {
    DeclaredMethod atFault =
        members.stream()
            .filter(method -> !callback.parameters().check(method, declaration).isEmpty())
            .findFirst()
            .orElseGet(() -> lastOwn(members));
    String all =
        members.stream()
            .map(method ->
                method.declaredIn() + "." + callback.methodName() + method.parameterList())
            .collect(Collectors.joining(" and "));
    return Problem.of(
        callback.overloaded(), atFault.position(), declaration.name().inPackage(), all);
  }

  private Problem inaccessible(DeclaredMethod method) {
    return Problem.of(
        callback.inaccessible(),
        method.position(),
        declaration.name().inPackage(),
        method.declaredIn());
  }

  /** The class's own come before those that it inherits. */
  private static DeclaredMethod lastOwn(List<DeclaredMethod> members) {
    return members.stream()
        .filter(method -> !method.isInherited())
        .reduce((before, after) -> after)
        .orElse(members.get(0));
  }
}
