package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.DeclaredComponent;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.DeclaredKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which components can be the key of an event. */
final class KeyRules {
  private KeyRules() {}

  static List<Problem> check(List<DeclaredEvent> events) {
    List<Problem> problems = new ArrayList<>();
    for (DeclaredEvent event : events) {
      List<DeclaredComponent> keys =
          event.components().stream().filter(each -> each.key().isPresent()).toList();
      if (keys.size() > 1) {
        problems.add(Problem.of(Message.KEY_TWICE, keys.get(1).position(), event.name()));
      } else {
        keys.stream()
            .flatMap(component -> check(component.key().get(), component, event).stream())
            .forEach(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> check(
      DeclaredKey key, DeclaredComponent component, DeclaredEvent event) {
    String name = Keys.nameOf(key, component);
    if (name.isBlank() || ReservedKeys.contain(name)) {
      return Optional.of(
          Problem.of(
              Message.KEY_RESERVED,
              component.position(),
              event.name(),
              component.component().name(),
              name));
    }
    return key.values().isPresent()
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                Message.KEY_TYPE,
                component.position(),
                event.name(),
                component.component().name(),
                component.typeName()));
  }
}
