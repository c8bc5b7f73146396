package dev.ssekit.delivery;

import java.io.IOException;
import java.io.OutputStream;

/** What leaves in one write. */
final class Batch {
  /** A block that writes nothing. */
  static final byte[] NOTHING = {};

  private final OutputStream out;
  private final int enough;
  private int bytes;
  private int events;
  private int replayed;

  Batch(OutputStream out, int enough) {
    this.out = out;
    this.enough = enough;
  }

  void write(byte[] block) throws IOException {
    if (block.length > 0) {
      bytes += block.length;
      out.write(block);
    }
  }

  void writeEvent(byte[] block, boolean isReplayed) throws IOException {
    write(block);
    events++;
    replayed += isReplayed ? 1 : 0;
  }

  boolean isFull() {
    return bytes >= enough;
  }

  int bytes() {
    return bytes;
  }

  int events() {
    return events;
  }

  /** How many of the events were in the log before the connection came. */
  int replayed() {
    return replayed;
  }
}
