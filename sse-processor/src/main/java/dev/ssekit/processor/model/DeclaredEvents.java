package dev.ssekit.processor.model;

import java.util.List;

/**
 * What the attribute {@code events} lists, and what that permits.
 *
 * @param types all that is reached, in order, an interface before what it permits; one that is
 *     reached in several ways as often
 * @param records those of them that are records, each once
 * @param definitions the types that their payloads refer to, sorted by name
 */
public record DeclaredEvents(
    List<EventSource> types, List<DeclaredEvent> records, List<NamedType> definitions) {

  public DeclaredEvents {
    types = List.copyOf(types);
    records = List.copyOf(records);
    definitions = List.copyOf(definitions);
  }
}
