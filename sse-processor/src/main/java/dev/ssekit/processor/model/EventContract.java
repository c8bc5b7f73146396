package dev.ssekit.processor.model;

import java.util.List;

/**
 * All that an endpoint can send.
 *
 * @param events in the order of their declaration; none where the endpoint declares none
 * @param definitions the types that payloads refer to, sorted by name
 * @param channels what a publisher may be narrowed to
 */
public record EventContract(
    List<EventType> events, List<NamedType> definitions, List<Channel> channels) {
  /** That of an endpoint that declares no events and may send whatever it likes. */
  public static final EventContract NONE = new EventContract(List.of(), List.of(), List.of());

  public EventContract {
    events = List.copyOf(events);
    definitions = List.copyOf(definitions);
    channels = List.copyOf(channels);
  }

  public boolean isDeclared() {
    return !events.isEmpty();
  }

  /** Whether code in every package may name the events and what they are made of. */
  public boolean isPublic() {
    return events.stream().allMatch(EventType::isPublic);
  }

  /** Of all that code which makes the events names. */
  public Deprecation deprecation() {
    return events.stream()
        .map(EventType::deprecation)
        .max(Deprecation::compareTo)
        .orElse(Deprecation.NONE);
  }

  /** The type that a payload refers to. */
  public NamedType definition(PayloadType.Reference reference) {
    return definitions.stream()
        .filter(definition -> definition.name().equals(reference.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No definition " + reference.name()));
  }
}
