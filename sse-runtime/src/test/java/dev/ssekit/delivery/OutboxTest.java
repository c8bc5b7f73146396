package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
  @Test
  void keepsTheEndOfAStreamThatIsSentMoreWhileItCloses() {
    Outbox outbox = new Outbox();
    outbox.add(new DirectBlock(0, new byte[1], false));
    DirectBlock end = new DirectBlock(0, new byte[0], true);
    outbox.close(end);
    assertThat(outbox.makeRoom(new Bounds(1, 1), 2)).isZero();
    assertThat(outbox.backlog().events()).isEqualTo(2);
  }
}
