package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.DeclaredComponent;
import dev.ssekit.processor.model.DeclaredEvent;
import dev.ssekit.processor.model.DeclaredKey;
import dev.ssekit.processor.model.EventKey;
import java.util.Optional;

/** What {@code @Key} makes of a component. */
final class Keys {
  private Keys() {}

  /** The metadata that a key is compared with. */
  static String nameOf(DeclaredKey key, DeclaredComponent component) {
    return key.name().isEmpty() ? component.component().name() : key.name();
  }

  /** The key of an event, where it is right in itself. */
  static Optional<EventKey> of(DeclaredEvent event) {
    return event.components().stream().flatMap(component -> of(component).stream()).findFirst();
  }

  private static Optional<EventKey> of(DeclaredComponent component) {
    return component
        .key()
        .flatMap(key ->
            key.values()
                .map(values ->
                    new EventKey(
                        nameOf(key, component),
                        component.component().name(),
                        component.component().type().withoutAnnotations(),
                        values)));
  }
}
