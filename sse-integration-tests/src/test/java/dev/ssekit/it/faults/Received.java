package dev.ssekit.it.faults;

/**
 * An event as a client has received it.
 *
 * @param id the client's position after it
 * @param name the event's name
 * @param data its data
 */
record Received(String id, String name, String data) {
  boolean isGap() {
    return name.equals("gap");
  }
}
