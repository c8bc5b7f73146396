package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Which classes can be annotated. */
final class ShapeRules {
  private ShapeRules() {}

  static List<Problem> check(Declaration declaration) {
    Shape shape = declaration.shape();
    Position position = declaration.position();
    String name = declaration.name().inPackage();
    if (shape.wrongKind().isPresent()) {
      return List.of(Problem.of(Message.CLASS_KIND, position, name, shape.wrongKind().get()));
    }
    List<Problem> problems = new ArrayList<>();
    if (shape.isAbstract()) {
      problems.add(Problem.of(Message.CLASS_ABSTRACT, position, name));
    }
    if (shape.isGeneric()) {
      problems.add(Problem.of(Message.CLASS_GENERIC, position, name));
    }
    if (shape.isPrivate()) {
      problems.add(Problem.of(Message.CLASS_PRIVATE, position, name));
    }
    if (shape.isInner()) {
      problems.add(Problem.of(Message.CLASS_INNER, position, name));
    }
    shape
        .privateAround()
        .map(around -> Problem.of(Message.CLASS_INSIDE_PRIVATE, position, name, around))
        .ifPresent(problems::add);
    return problems;
  }
}
