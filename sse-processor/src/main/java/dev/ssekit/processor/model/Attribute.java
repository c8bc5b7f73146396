package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;

/** An annotation's value and where it stands. */
public record Attribute<T>(T value, Position position) {}
