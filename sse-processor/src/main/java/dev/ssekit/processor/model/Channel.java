package dev.ssekit.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * What a publisher may be narrowed to: the connections that have a value among their metadata of a
 * name.
 *
 * @param name of the metadata
 * @param methodName of the method that narrows, such as {@code toSymbol}
 * @param parameterName of what that method takes
 * @param type of the value
 * @param deprecation of all events of which it is the key, and so of its type
 */
public record Channel(
    String name, String methodName, String parameterName, TypeName type, Deprecation deprecation) {}
