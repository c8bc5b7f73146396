package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredMethod;
import dev.ssekit.processor.model.DeclaredParameter;
import java.util.List;

/**
 * The parameters of a method that has these and no others, in this order.
 *
 * @param message of a class, and the parameter list that its method has instead
 * @param types qualified
 */
record FixedParameters(Message message, List<String> types) implements ParameterRules {

  @Override
  public List<Problem> check(DeclaredMethod method, Declaration declaration) {
    List<String> given =
        method.parameters().stream().map(DeclaredParameter::qualifiedType).toList();
    return given.equals(types)
        ? List.of()
        : List.of(
            Problem.of(
                message, position(method, given), method.declaredIn(), method.parameterList()));
  }

  /** The first that is another, or one too many; the method where one is missing at the end. */
  private Position position(DeclaredMethod method, List<String> given) {
    int same = 0;
    while (same < Math.min(given.size(), types.size()) && given.get(same).equals(types.get(same))) {
      same++;
    }
    return same < given.size() ? method.parameters().get(same).position() : method.position();
  }
}
