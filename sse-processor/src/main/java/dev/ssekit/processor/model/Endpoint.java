package dev.ssekit.processor.model;

/**
 * An endpoint without mistakes.
 *
 * @param name the annotated class
 * @param heartbeat in seconds
 * @param overflow the name of the policy
 * @param hasOnConnect whether the class is called when a stream opens
 */
public record Endpoint(
    QualifiedName name,
    String path,
    int heartbeat,
    boolean skipCsrf,
    String overflow,
    boolean hasOnConnect,
    Traits traits) {}
