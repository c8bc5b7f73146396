package dev.ssekit.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.delivery.Transport;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client holds of its own while it takes nothing. */
class GatheringBufferTest {
  private static final byte[] LARGE = "x".repeat(1 << 20).getBytes(UTF_8);
  private static final byte[] SMALL = "y".repeat(Transport.SLICE - 1).getBytes(UTF_8);
  private static final int ENOUGH = 48 * 1024;
  private static final int MOST_HELD = 64 * 1024;

  @Test
  void isNoCopyOfALargeBlock() throws IOException {
    GatheringBuffer buffer = new GatheringBuffer();
    fill(buffer);
    buffer.write(LARGE);
    Lent lent = new Lent();
    while (!buffer.isEmpty()) {
      buffer.moveTo(new ContainerOutput(lent));
    }
    List<byte[]> own = lent.arrays.stream().filter(array -> array.length != LARGE.length).toList();
    assertThat(lent.arrays).contains(LARGE);
    assertThat(own).allSatisfy(array -> assertThat(array).hasSizeLessThanOrEqualTo(MOST_HELD));
    assertThat(lent.longest).isLessThanOrEqualTo(Transport.SLICE);
  }

  @Test
  void leavesInItsOrder() throws IOException {
    GatheringBuffer buffer = new GatheringBuffer();
    byte[] slice = "z".repeat(Transport.SLICE).getBytes(UTF_8);
    SlowOutput out = new SlowOutput();
    StringBuilder expected = new StringBuilder();
    for (byte[] block : new byte[][] {slice, SMALL, {'1'}, LARGE, slice, {'2'}, {'3'}, slice}) {
      buffer.write(block);
      expected.append(new String(block, UTF_8));
    }
    while (!buffer.isEmpty()) {
      assertThat(buffer.moveTo(new ContainerOutput(out))).isFalse();
      out.drain();
    }
    assertThat(out.text()).isEqualTo(expected.toString());
  }

  @Test
  void isEmptyForTheNextOnItsThread() throws IOException {
    GatheringBuffer failed = GatheringBuffer.ofThisThread();
    failed.write(SMALL);
    failed.write(LARGE);
    GatheringBuffer buffer = GatheringBuffer.ofThisThread();
    assertThat(buffer.isEmpty()).isTrue();
    buffer.write(new byte[] {'1'});
    RecordingOutput out = new RecordingOutput();
    assertThat(buffer.moveTo(new ContainerOutput(out))).isTrue();
    assertThat(out.text()).isEqualTo("1");
  }

  @Test
  void isNotUsedByOthersOnceItIsKept() {
    GatheringBuffer kept = GatheringBuffer.ofThisThread();
    kept.keep();
    assertThat(GatheringBuffer.ofThisThread()).isNotSameAs(kept);
  }

  /** As a connection does, which stops at enough. */
  private static void fill(OutputStream out) throws IOException {
    for (int written = 0; written < ENOUGH; written += SMALL.length) {
      out.write(SMALL);
    }
  }

  /** A container's output that keeps what it is handed, and takes one write at a time. */
  private static final class Lent extends ServletOutputStream {
    private final List<byte[]> arrays = new ArrayList<>();
    private int longest;

    @Override
    public boolean isReady() {
      return false;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int b) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      arrays.add(bytes);
      longest = Math.max(longest, length);
    }
  }
}
