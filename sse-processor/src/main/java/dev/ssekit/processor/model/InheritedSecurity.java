package dev.ssekit.processor.model;

/**
 * A security annotation on what the annotated class extends or implements.
 *
 * @param declaredIn the name of the superclass or interface
 */
public record InheritedSecurity(SecurityAnnotation.Kind kind, String declaredIn) {}
