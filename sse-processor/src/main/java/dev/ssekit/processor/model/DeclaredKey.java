package dev.ssekit.processor.model;

import java.util.Optional;

/**
 * A use of {@code @Key}.
 *
 * @param name of the metadata; empty for that of the component
 * @param values what the component is as text, unless its type is not fit for a key
 */
public record DeclaredKey(String name, Optional<PayloadType> values) {}
