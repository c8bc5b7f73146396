package dev.ssekit.processor.model;

import com.palantir.javapoet.ClassName;
import dev.ssekit.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A record that an endpoint can send, as it was written.
 *
 * @param name as a reader would write it
 * @param eventName what {@code @EventName} says
 * @param hidden what keeps the annotated class's package from naming it: its own name, or that of a
 *     type around it
 * @param isPublic whether code in every package may name it
 * @param deprecation of the record and of all that its components' types name
 * @param position the record
 */
public record DeclaredEvent(
    String name,
    ClassName type,
    Optional<Attribute<String>> eventName,
    boolean isGeneric,
    Optional<String> hidden,
    boolean isPublic,
    List<DeclaredComponent> components,
    PayloadType payload,
    Deprecation deprecation,
    Optional<String> documentation,
    Position position) {

  public DeclaredEvent {
    components = List.copyOf(components);
  }
}
