package dev.ssekit.processor.lock;

import dev.ssekit.processor.diagnostic.Message;
import java.util.List;

/**
 * Something that clients may rely on and that is no longer so.
 *
 * @param arguments of the message
 */
public record Change(Message message, List<String> arguments, Place place) {

  public Change {
    arguments = List.copyOf(arguments);
  }

  static Change of(Message message, Place place, String... arguments) {
    return new Change(message, List.of(arguments), place);
  }

  /** Whether both tell of one mistake: endpoints may share what they send. */
  boolean isSameAs(Change other) {
    return message == other.message
        && place.equals(other.place)
        && (place instanceof Place.OfField || arguments.equals(other.arguments));
  }
}
