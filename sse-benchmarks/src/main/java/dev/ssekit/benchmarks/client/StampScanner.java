package dev.ssekit.benchmarks.client;

/** Finds the stamps in one stream's text, however it is cut, and checks their order. */
final class StampScanner {
  private final Tally tally;
  private final int padding;
  private final int step;
  private int expected;

  // Where it is: still to pass over, or inside a stamp.
  private int passOver;
  private int place;
  private boolean measured;
  private long sentAt;
  private int sequence;

  /**
   * @param bytes how large the data of each broadcast are
   * @param first the sequence that comes first
   * @param step from one sequence to the next on this stream
   */
  StampScanner(Tally tally, int bytes, int first, int step) {
    this.tally = tally;
    this.padding = bytes - Stamp.LENGTH;
    this.expected = first;
    this.step = step;
  }

  void scan(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      if (passOver > 0) {
        int passed = Math.min(passOver, to - at);
        passOver -= passed;
        at += passed;
      } else if (place == 0) {
        at = afterStart(text, at, to);
      } else {
        take(text[at++]);
      }
    }
  }

  private int afterStart(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      if (text[at++] == Stamp.START) {
        place = 1;
        sentAt = 0;
        sequence = 0;
        return at;
      }
    }
    return at;
  }

  private void take(byte character) {
    if (place == 1) {
      measured = character == Stamp.MEASURED;
    } else if (place < Stamp.SEQUENCE) {
      sentAt = sentAt * 10 + character - '0';
    } else {
      sequence = sequence * 10 + character - '0';
    }
    if (++place == Stamp.LENGTH) {
      place = 0;
      passOver = padding;
      if (sequence != expected) {
        tally.outOfOrder();
      }
      expected = sequence + step;
      tally.received(measured, sentAt);
    }
  }
}
