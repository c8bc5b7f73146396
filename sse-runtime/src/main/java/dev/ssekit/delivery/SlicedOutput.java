package dev.ssekit.delivery;

import java.io.IOException;
import java.io.OutputStream;

/** Says of each slice that has been taken: who takes a large event slowly is not stalled. */
final class SlicedOutput extends OutputStream {
  private final OutputStream out;
  private final Runnable taken;
  private int inSlice;

  SlicedOutput(OutputStream out, Runnable taken) {
    this.out = out;
    this.taken = taken;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    advance(1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int next = Math.min(end, from + Transport.SLICE - inSlice);
      out.write(bytes, from, next - from);
      advance(next - from);
      from = next;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private void advance(int count) {
    inSlice += count;
    if (inSlice == Transport.SLICE) {
      inSlice = 0;
      taken.run();
    }
  }
}
