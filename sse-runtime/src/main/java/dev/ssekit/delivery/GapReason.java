package dev.ssekit.delivery;

/** Why events are missing for a client. */
enum GapReason {
  /** The client has fallen behind. */
  OVERFLOW("overflow"),
  /** More has matched since the client's position than it may resume, or than is kept. */
  EXPIRED("expired"),
  /** The client's position is not in this log: too old, of a log that was lost, or none at all. */
  UNKNOWN("unknown"),
  /** The backend has lost events, or has let them go before this node had them. */
  LOST("lost");

  private final String word;

  GapReason(String word) {
    this.word = word;
  }

  /** As clients are told it. */
  String word() {
    return word;
  }
}
