package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.Declaration;
import dev.ssekit.processor.model.DeclaredComponent;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.EventContract;
import dev.ssekit.processor.model.EventType;
import java.util.List;

/** What an endpoint can send, once everything has a name. */
final class SettledContract {
  private SettledContract() {}

  static EventContract of(Declaration declaration) {
    List<DeclaredEvent> events = declaration.events().records();
    return events.isEmpty()
        ? EventContract.NONE
        : new EventContract(
            events.stream().map(SettledContract::type).toList(),
            declaration.events().definitions(),
            Channels.of(declaration));
  }

  private static EventType type(DeclaredEvent event) {
    return new EventType(
        EventNames.wireOf(event),
        EventNames.methodOf(event),
        event.type(),
        event.components().stream().map(DeclaredComponent::component).toList(),
        Keys.of(event),
        event.payload(),
        event.isPublic() && event.components().stream().allMatch(DeclaredComponent::isPublic),
        event.deprecation(),
        event.documentation());
  }
}
