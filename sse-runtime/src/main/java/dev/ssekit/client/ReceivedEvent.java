package dev.ssekit.client;

/**
 * An event as it came, its lines joined.
 *
 * @param id its own, or the last that came before it; empty for none
 */
record ReceivedEvent(String name, String data, String id) {
  /** The name of an event without one. */
  static final String MESSAGE = "message";
}
