package dev.ssekit.hub;

/** Names of events that only the library sends. */
final class ReservedEvents {
  private static final String GAP = "gap";

  private ReservedEvents() {}

  static void refuse(String event) {
    if (event.equals(GAP)) {
      throw new IllegalArgumentException(
          "The event name \""
              + GAP
              + "\" is reserved: clients are sent it where events are missing."
              + " Choose another.");
    }
  }
}
