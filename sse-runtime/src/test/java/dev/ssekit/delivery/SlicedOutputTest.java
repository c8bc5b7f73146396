package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicedOutputTest {
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final List<Integer> takenAt = new ArrayList<>();
  private final SlicedOutput out = new SlicedOutput(received, () -> takenAt.add(received.size()));

  @Test
  void saysOfEachSliceThatHasBeenTaken() throws IOException {
    byte[] event = new byte[2 * Transport.SLICE + 5];
    event[Transport.SLICE] = 1;
    out.write(event);
    assertThat(received.toByteArray()).isEqualTo(event);
    assertThat(takenAt).containsExactly(Transport.SLICE, 2 * Transport.SLICE);
  }

  @Test
  void addsUpWhatIsWrittenInParts() throws IOException {
    out.write(new byte[Transport.SLICE - 1]);
    assertThat(takenAt).isEmpty();
    out.write(0);
    assertThat(takenAt).containsExactly(Transport.SLICE);
  }
}
