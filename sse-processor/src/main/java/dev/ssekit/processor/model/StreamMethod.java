package dev.ssekit.processor.model;

import dev.ssekit.processor.diagnostic.Position;

/** A method of the annotated class itself that takes a stream and could be called with it. */
public record StreamMethod(String name, Position position) {}
