package dev.ssekit.redis;

/** When a reader is told what one read of all streams has found, and how much that may be. */
enum Turn {
  /** It is told all that is there before the others are told what came no earlier. */
  FIRST(512),
  /** One of many. */
  BETWEEN(512),
  /** It is told a little at a time, so that the others need not wait for it. */
  LAST(64);

  private final int mostEntries;

  Turn(int mostEntries) {
    this.mostEntries = mostEntries;
  }

  /** How many entries of a stream one read takes at the most. */
  int mostEntries() {
    return mostEntries;
  }
}
