package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Attribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges the elements of a list one by one, each for its first mistake. */
final class ListCheck {
  private ListCheck() {}

  /** What is wrong with each; of two that are the same and right in themselves, the second is. */
  static List<Problem> check(
      List<Attribute<String>> elements,
      Message twice,
      Function<Attribute<String>, Optional<Problem>> rule) {
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Attribute<String> element : elements) {
      Optional<Problem> mistake = rule.apply(element);
      mistake.ifPresent(problems::add);
      if (!seen.add(element.value()) && mistake.isEmpty()) {
        problems.add(Problem.of(twice, element.position(), element.value()));
      }
    }
    return problems;
  }
}
