package dev.ssekit.redis;

/**
 * An entry of a stream as Redis has it.
 *
 * @param id its id
 * @param field what its value is; empty where it is foreign or too large
 * @param value its value
 */
record RawEntry(String id, String field, String value) {
  /** The field of an event. */
  static final String EVENT = "e";

  /** The field of a signal. */
  static final String SIGNAL = "s";

  /** The field of an entry that only gives a place a name. */
  static final String MARKER = "m";
}
