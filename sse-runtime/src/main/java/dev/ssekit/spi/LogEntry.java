package dev.ssekit.spi;

/**
 * An entry with its place in a log.
 *
 * @param id its id, which grows with the log's order
 * @param entry what was published
 */
public record LogEntry(String id, Entry entry) {}
