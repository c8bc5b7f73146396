package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.NameBinding;
import java.util.List;

/** Which annotations the generated resources can carry. */
final class NameBindingRule {
  private NameBindingRule() {}

  static List<Problem> check(Declaration declaration) {
    return declaration.nameBindings().stream()
        .filter(NameBinding::isPrivate)
        .map(
            binding -> Problem.of(Message.NAME_BINDING_PRIVATE, binding.position(), binding.name()))
        .toList();
  }
}
