package dev.ssekit.delivery;

/**
 * A block for one connection alone, and its place among the broadcasts.
 *
 * @param after it comes after all events before this sequence: the log's end at the call
 * @param bytes the block
 * @param end whether the stream is over after it
 */
record DirectBlock(long after, byte[] bytes, boolean end) {}
