package dev.ssekit.processor.model;

/**
 * What the generated code takes over from the class and its surroundings.
 *
 * @param canBeMarkedGenerated whether the class's module reads {@code @Generated}
 * @param canBeInjected whether the class's module reads {@code @Inject}
 * @param canBeDependent whether it reads {@code @Dependent}, by which CDI finds what it may inject
 * @param deprecation that of the class, the classes around it, the methods that are called and the
 *     annotations that are copied, whichever goes furthest
 */
public record Traits(
    boolean canBeMarkedGenerated,
    boolean canBeInjected,
    boolean canBeDependent,
    Deprecation deprecation) {}
