package dev.ssekit.processor.model;

/**
 * What the generated code takes over from the class and its surroundings.
 *
 * @param canBeMarkedGenerated whether the class's module reads {@code @Generated}
 * @param isDeprecated whether calling the class, or a class around it, draws a warning
 */
public record Traits(boolean canBeMarkedGenerated, boolean isDeprecated) {}
