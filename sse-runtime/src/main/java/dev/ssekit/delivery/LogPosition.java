package dev.ssekit.delivery;

/**
 * A place between two entries of a node's log.
 *
 * @param next the sequence of the entry after it
 * @param id the id of the entry before it
 */
record LogPosition(long next, String id) {}
