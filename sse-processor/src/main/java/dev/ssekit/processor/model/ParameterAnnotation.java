package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.Optional;

/**
 * An annotation on a parameter.
 *
 * @param name of its type, qualified
 * @param givesValue whether JAX-RS, or an extension of it, may take the parameter's value from
 *     where it says
 * @param value what its {@code value} is, where that is a string
 * @param position where that stands, or the annotation, or the annotated class when the method is
 *     inherited
 */
public record ParameterAnnotation(
    String name, boolean givesValue, Optional<String> value, Position position) {}
