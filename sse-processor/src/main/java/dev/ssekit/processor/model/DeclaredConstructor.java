package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;

/**
 * A constructor of the annotated class.
 *
 * @param isInject whether it carries {@code @Inject}
 * @param parameters how many it takes
 * @param contextParameters how many of them carry {@code @Context}
 */
public record DeclaredConstructor(
    MemberAccess access,
    boolean isInject,
    int parameters,
    int contextParameters,
    Position position) {}
