package dev.ssekit.processor.validate;

import dev.ssekit.processor.model.Attribute;
import dev.ssekit.processor.model.DeclaredEvent;
import java.util.Locale;

/** What an event is called, in code and by clients. */
final class EventNames {
  private EventNames() {}

  /** The simple name of the record, its first letter in lower case. */
  static String methodOf(DeclaredEvent event) {
    String simpleName = event.type().simpleName();
    return simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
  }

  /** What {@code @EventName} says, or else the name of the method. */
  static String wireOf(DeclaredEvent event) {
    return event.eventName().map(Attribute::value).orElseGet(() -> methodOf(event));
  }
}
