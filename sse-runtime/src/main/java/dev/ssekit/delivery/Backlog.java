package dev.ssekit.delivery;

/**
 * What one connection alone is still to be sent.
 *
 * @param events how many blocks
 * @param bytes how many bytes they take on the wire
 */
record Backlog(int events, long bytes) {
  static final Backlog NONE = new Backlog(0, 0);

  Backlog plus(int block) {
    return new Backlog(events + 1, bytes + block);
  }

  Backlog minus(int block) {
    return events == 1 ? NONE : new Backlog(events - 1, bytes - block);
  }
}
