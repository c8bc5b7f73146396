package dev.ssekit.delivery;

/** Whether a stream is over after a block, and with which words. */
enum Ending {
  /** It goes on. */
  NONE,
  /** It ends. */
  PLAIN,
  /**
   * It ends, and its client is told when to come back, not at the same time as the others, and the
   * position up to which it has had everything.
   */
  COME_BACK,
  /** It ends with this block, before anything else that is pending. */
  AT_ONCE
}
