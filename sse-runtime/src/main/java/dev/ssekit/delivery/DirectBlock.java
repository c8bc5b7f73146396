package dev.ssekit.delivery;

/**
 * A block for one connection alone, and its place among the broadcasts.
 *
 * @param after it comes after all events before this place: the log's end at the call
 * @param bytes the block
 * @param ending whether the stream is over after it
 */
record DirectBlock(LogPosition after, byte[] bytes, Ending ending) {
  private static final LogPosition BEFORE_ALL = new LogPosition(0, "");

  /** The end of the stream. */
  static DirectBlock end(LogPosition after, Ending ending) {
    return new DirectBlock(after, Batch.NOTHING, ending);
  }

  /** The end of the stream before anything else that is to be written, with these words. */
  static DirectBlock endAtOnce(byte[] words) {
    return new DirectBlock(BEFORE_ALL, words, Ending.AT_ONCE);
  }

  boolean isEnd() {
    return ending != Ending.NONE;
  }
}
