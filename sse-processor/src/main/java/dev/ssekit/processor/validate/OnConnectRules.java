package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Access;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which {@code onConnect} generated code in the package of the class can call. */
final class OnConnectRules {
  private OnConnectRules() {}

  static List<Problem> check(Declaration declaration) {
    List<DeclaredMethod> members =
        declaration.onConnect().stream().filter(method -> !isHidden(method)).toList();
    if (members.size() > 1) {
      return List.of(overloaded(declaration, members));
    }
    if (members.size() == 1) {
      return checkOnly(declaration, members.get(0));
    }
    return declaration.onConnect().stream()
        .limit(1)
        .map(method -> inaccessible(declaration, method))
        .toList();
  }

  private static List<Problem> checkOnly(Declaration declaration, DeclaredMethod method) {
    List<Problem> problems = new ArrayList<>();
    Position position = method.position();
    String owner = method.declaredIn();
    if (method.access() == Access.PRIVATE) {
      problems.add(Problem.of(Message.ON_CONNECT_PRIVATE, position, owner));
    }
    if (method.access() == Access.PROTECTED && method.inOtherPackage()) {
      problems.add(inaccessible(declaration, method));
    }
    if (method.isStatic()) {
      problems.add(Problem.of(Message.ON_CONNECT_STATIC, position, owner));
    }
    if (method.isAbstract() && !declaration.shape().isAbstract()) {
      problems.add(
          Problem.of(Message.ON_CONNECT_ABSTRACT, position, declaration.name().inPackage()));
    }
    if (!method.takesStream()) {
      problems.add(
          Problem.of(Message.ON_CONNECT_PARAMETERS, position, owner, method.parameterList()));
    }
    method
        .returnType()
        .map(type -> Problem.of(Message.ON_CONNECT_RETURNS, position, owner, type))
        .ifPresent(problems::add);
    return problems;
  }

  private static Problem overloaded(Declaration declaration, List<DeclaredMethod> members) {
    DeclaredMethod atFault =
        members.stream().filter(method -> !method.takesStream()).findFirst().get();
    String all =
        members.stream()
            .map(method -> method.declaredIn() + ".onConnect" + method.parameterList())
            .collect(Collectors.joining(" and "));
    return Problem.of(
        Message.ON_CONNECT_OVERLOADED, atFault.position(), declaration.name().inPackage(), all);
  }

  private static Problem inaccessible(Declaration declaration, DeclaredMethod method) {
    return Problem.of(
        Message.ON_CONNECT_INACCESSIBLE,
        method.position(),
        declaration.name().inPackage(),
        method.declaredIn());
  }

  private static boolean isHidden(DeclaredMethod method) {
    return method.access() == Access.PACKAGE && method.inOtherPackage();
  }
}
