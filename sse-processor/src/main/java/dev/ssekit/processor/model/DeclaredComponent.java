package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.Optional;

/**
 * A component of an event's record, as it was written.
 *
 * @param typeName as a reader would write it
 * @param hidden the type named by the component that the annotated class's package cannot name
 * @param isPublic whether code in every package may name its type
 * @param position the component
 */
public record DeclaredComponent(
    EventComponent component,
    String typeName,
    Optional<String> hidden,
    boolean isPublic,
    Optional<DeclaredKey> key,
    Position position) {}
