package dev.ssekit.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * The component of an event that says which channel it belongs to.
 *
 * @param name of the metadata that it is compared with
 * @param component the name of the component
 * @param type of the component
 * @param values what it is as text
 */
public record EventKey(String name, String component, TypeName type, PayloadType values) {}
