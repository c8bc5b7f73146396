package dev.ssekit.delivery;

/** An event that a connection had not had yet has left the log. */
final class EventLostException extends Exception {
  private static final long serialVersionUID = 1;

  EventLostException() {
    super("An event left the log before it was written.", null, false, false);
  }
}
