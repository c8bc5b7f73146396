package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.Optional;

/**
 * A use of {@code @Key}.
 *
 * @param name of the metadata; empty for that of the component
 * @param values what the component is as text, unless its type is not fit for a key
 * @param position the annotation
 */
public record DeclaredKey(
    Attribute<String> name, Optional<PayloadType> values, Position position) {}
