package dev.ssekit.processor.validate;

import dev.ssekit.processor.diagnostic.Message;
import dev.ssekit.processor.diagnostic.Problem;
import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredComponent;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.EventSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types can be an endpoint's events. */
final class EventRules {
  private final Declaration declaration;
  private final List<Problem> problems = new ArrayList<>();

  private EventRules(Declaration declaration) {
    this.declaration = declaration;
  }

  static List<Problem> check(Declaration declaration) {
    EventRules rules = new EventRules(declaration);
    rules.checkTypes();
    declaration.events().records().forEach(rules::checkRecord);
    rules.problems.addAll(KeyRules.check(declaration.events().records()));
    rules.problems.addAll(EventNameRules.check(declaration.events().records()));
    rules.problems.addAll(ChannelRules.check(declaration));
    return List.copyOf(rules.problems);
  }

  private void checkTypes() {
    Set<String> seen = new HashSet<>();
    for (EventSource type : declaration.events().types()) {
      checkType(type).ifPresent(problems::add);
      boolean isNew = seen.add(type.qualifiedName());
      if (type.permittedBy().isEmpty() && (!isNew || isPermittedLater(type))) {
        problems.add(Problem.of(Message.EVENTS_TWICE, type.position(), type.name()));
      }
    }
  }

  private boolean isPermittedLater(EventSource type) {
    return declaration.events().types().stream()
        .filter(other -> other.permittedBy().isPresent())
        .anyMatch(other -> other.qualifiedName().equals(type.qualifiedName()));
  }

  private static Optional<Problem> checkType(EventSource type) {
    if (type.permits().filter(permitted -> permitted == 0).isPresent()) {
      return Optional.of(Problem.of(Message.EVENTS_EMPTY, type.position(), type.name()));
    }
    return type.wrongKind()
        .map(kind ->
            type.permittedBy()
                .map(permitting ->
                    Problem.of(
                        Message.EVENTS_PERMITTED, type.position(), permitting, type.name(), kind))
                .orElseGet(
                    () -> Problem.of(Message.EVENTS_KIND, type.position(), type.name(), kind)));
  }

  private void checkRecord(DeclaredEvent event) {
    String annotated = declaration.name().inPackage();
    if (event.isGeneric()) {
      problems.add(Problem.of(Message.EVENT_GENERIC, event.position(), event.name()));
    }
    event
        .hidden()
        .map(hidden ->
            Problem.of(Message.EVENT_HIDDEN, event.position(), event.name(), annotated, hidden))
        .ifPresent(problems::add);
    for (DeclaredComponent component : event.components()) {
      component
          .hidden()
          .map(hidden ->
              Problem.of(
                  Message.EVENT_COMPONENT_HIDDEN,
                  component.position(),
                  event.name(),
                  component.component().name(),
                  annotated,
                  hidden))
          .ifPresent(problems::add);
    }
  }
}
