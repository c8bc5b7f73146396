package dev.ssekit.hub;

import dev.ssekit.wire.ControlBlock;

/** Names of events that only the library sends. */
final class ReservedEvents {
  private ReservedEvents() {}

  static void refuse(String event) {
    if (event.equals(ControlBlock.GAP)) {
      throw new IllegalArgumentException(
          "The event name \""
              + ControlBlock.GAP
              + "\" is reserved: clients are sent it where events are missing."
              + " Choose another.");
    }
  }
}
