package dev.ssekit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final LogPosition START = new LogPosition(0, "e-0");

  @Test
  void keepsTheEndOfAStreamThatIsSentMoreWhileItCloses() {
    Outbox outbox = new Outbox(new PendingBytes(Long.MAX_VALUE));
    outbox.add(new DirectBlock(START, new byte[1], Ending.NONE));
    DirectBlock end = new DirectBlock(START, new byte[0], Ending.PLAIN);
    outbox.close(end, EndReason.CLOSED);
    assertThat(outbox.makeRoom(new Bounds(1, 1), 2)).isZero();
    assertThat(outbox.backlog()).isEqualTo(new Backlog(1, 1));
    DirectBlock first = outbox.peek();
    assertThat(first).isNotNull();
    assertThat(outbox.take(first)).isTrue();
    assertThat(outbox.peek()).isEqualTo(end);
    assertThat(outbox.take(end)).isTrue();
    assertThat(outbox.peek()).isNull();
  }
}
