package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;
import java.util.Optional;

/**
 * A type that is listed as one of an endpoint's events, or permitted by one.
 *
 * @param qualifiedName by which it is the same as another
 * @param name as a reader would write it
 * @param wrongKind with its article, such as "an enum", unless it is a record or a sealed interface
 * @param permits how many types it permits, if it is a sealed interface
 * @param permittedBy the sealed interface that it is reached through, unless it is listed itself
 * @param position the listed value, or the permitted type
 */
public record EventSource(
    String qualifiedName,
    String name,
    Optional<String> wrongKind,
    Optional<Integer> permits,
    Optional<String> permittedBy,
    Position position) {}
