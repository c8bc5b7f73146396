package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;

/**
 * An annotation's value and where it stands.
 *
 * @param isWritten whether it was written out, not left at its default
 */
public record Attribute<T>(T value, boolean isWritten, Position position) {}
