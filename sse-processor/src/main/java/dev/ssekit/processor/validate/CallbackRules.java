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
 * Which {@code onConnect} and {@code onGap} generated code in the package of the class can call.
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
    for (Callback callback : List.of(Callback.ON_CONNECT, Callback.ON_GAP)) {
      problems.addAll(
          new CallbackRules(callback, declaration).check(callback.methodsOf(declaration)));
    }
    return problems;
  }

  private List<Problem> check(List<DeclaredMethod> methods) {
    List<DeclaredMethod> members = methods.stream().filter(method -> !isHidden(method)).toList();
    if (members.size() > 1) {
      return List.of(overloaded(members));
    }
    if (members.size() == 1) {
      return checkOnly(members.get(0));
    }
    return methods.stream().limit(1).map(this::inaccessible).toList();
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
    if (!method.takesParameters()) {
      problems.add(Problem.of(callback.parameters(), position, owner, method.parameterList()));
    }
    method
        .returnType()
        .map(type -> Problem.of(callback.returns(), position, owner, type))
        .ifPresent(problems::add);
    return problems;
  }

  private Problem overloaded(List<DeclaredMethod> members) {
    DeclaredMethod atFault =
        members.stream().filter(method -> !method.takesParameters()).findFirst().get();
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

  private static boolean isHidden(DeclaredMethod method) {
    return method.access() == MemberAccess.PACKAGE && method.inOtherPackage();
  }
}
