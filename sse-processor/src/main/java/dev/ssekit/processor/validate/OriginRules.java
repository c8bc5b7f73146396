package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Position;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.AttributeList;
import java.util.List;
import java.util.Optional;

/** Which origins can be allowed. */
final class OriginRules {
  private static final String ALL = "*";

  private OriginRules() {}

  static List<Problem> check(AttributeList origins) {
    boolean namesSome = origins.values().stream().anyMatch(origin -> !origin.equals(ALL));
    return ListCheck.check(
        origins.elements(), Message.ORIGIN_TWICE, origin -> check(origin, namesSome));
  }

  private static Optional<Problem> check(Attribute<String> origin, boolean namesSome) {
    String text = origin.value();
    Position position = origin.position();
    if (text.equals(ALL)) {
      return namesSome ? Optional.of(Problem.of(Message.ORIGINS_ALL, position)) : Optional.empty();
    }
    return text.equals("null")
        ? Optional.of(Problem.of(Message.ORIGIN_NULL, position))
        : Origin.remedyFor(text)
            .map(remedy -> Problem.of(Message.ORIGIN_INVALID, position, text, remedy));
  }
}
