package dev.ssekit.processor.model;

/**
 * An endpoint without mistakes.
 *
 * @param name the annotated class
 * @param heartbeat in seconds
 * @param replay how many events a client may resume
 * @param overflow the name of the policy
 * @param hasOnConnect whether the class is called when a stream opens
 * @param hasOnGap whether the class is called when a client has missed events
 */
public record Endpoint(
    QualifiedName name,
    String path,
    int heartbeat,
    boolean skipCsrf,
    int replay,
    String overflow,
    boolean hasOnConnect,
    boolean hasOnGap,
    Traits traits) {}
