package dev.ssekit.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import dev.ssekit.processor.diagnostic.Position;

/**
 * An annotation on the class that binds filters and interceptors to it by name.
 *
 * @param name of its type, as a reader would write it
 * @param isPrivate whether its type, or a class around that, is private
 * @param fitsMethods whether it may stand on methods as well
 * @param annotation the same once more, for the generated resources
 */
public record NameBinding(
    String name,
    boolean isPrivate,
    boolean fitsMethods,
    AnnotationSpec annotation,
    Position position) {}
