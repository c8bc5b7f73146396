package dev.ssekit.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A component of an event's record, as its constructor takes it. What becomes of it in JSON, if
 * anything does, is a {@link PayloadField} of the payload.
 *
 * @param type with its annotations that say whether it may be null, and no others
 * @param documentation what the record's Javadoc says of it as plain text, where its source is
 *     compiled along
 */
public record EventComponent(String name, TypeName type, Optional<String> documentation) {}
