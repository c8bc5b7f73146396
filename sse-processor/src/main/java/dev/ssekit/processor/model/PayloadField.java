package dev.ssekit.processor.model;

import java.util.Optional;

/**
 * A field of an object in JSON.
 *
 * @param name in JSON
 * @param isRequired whether it is always there
 * @param documentation what Javadoc says of it as plain text, where its source is compiled along
 */
public record PayloadField(
    String name, PayloadType type, boolean isRequired, Optional<String> documentation) {}
