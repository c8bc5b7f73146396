package dev.ssekit.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A record whose instances an endpoint can send.
 *
 * @param name what stands in the event's field {@code event}
 * @param methodName of the method that publishes it
 * @param components what the record is made of, in order
 * @param key the component that says which channel an event belongs to
 * @param payload what stands in the event's data: a {@code Reference} unless annotations say that
 *     the record is not written as an object
 * @param isPublic whether code in every package may name the record and its components' types
 * @param deprecation of all that code which makes the record names
 * @param documentation the Javadoc of the record as plain text, where its source is compiled along
 */
public record EventType(
    String name,
    String methodName,
    ClassName type,
    List<EventComponent> components,
    Optional<EventKey> key,
    PayloadType payload,
    boolean isPublic,
    Deprecation deprecation,
    Optional<String> documentation) {

  public EventType {
    components = List.copyOf(components);
  }
}
