package dev.ssekit.processor.model;

import java.util.Optional;

/**
 * What sort of class is annotated.
 *
 * @param wrongKind with its article, such as "an interface", unless it is a class
 * @param privateAround the name of the innermost private class that it is declared inside
 */
public record Shape(
    Optional<String> wrongKind,
    boolean isAbstract,
    boolean isGeneric,
    boolean isPrivate,
    boolean isInner,
    Optional<String> privateAround) {}
