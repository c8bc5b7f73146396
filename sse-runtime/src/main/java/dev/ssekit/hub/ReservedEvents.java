package dev.ssekit.hub;

import dev.ssekit.wire.ControlBlock;

/** Names of events that only the library sends. */
final class ReservedEvents {
  private ReservedEvents() {}

  static boolean isReserved(String event) {
    return event.equals(ControlBlock.GAP);
  }

  static void refuse(String event) {
    if (isReserved(event)) {
      throw new IllegalArgumentException(
          "The event name \""
              + ControlBlock.GAP
              + "\" is reserved: clients are sent it where events are missing."
              + " Choose another.");
    }
  }
}
