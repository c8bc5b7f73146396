package dev.ssekit.processor.model;

/**
 * Where the metadata of a connection come from.
 *
 * @param query the parameters of the query that become metadata
 * @param principal the key that holds the principal's name, empty for none
 */
public record DeclaredMetadata(AttributeList query, Attribute<String> principal) {}
