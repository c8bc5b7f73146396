package dev.ssekit.delivery;

/**
 * What is pending for one connection.
 *
 * @param events how many events
 * @param bytes how many bytes they take on the wire
 */
record Backlog(int events, long bytes) {
  static final Backlog NONE = new Backlog(0, 0);

  Backlog plus(int block) {
    return new Backlog(events + 1, bytes + block);
  }

  Backlog minus(int block) {
    return new Backlog(events - 1, bytes - block);
  }
}
