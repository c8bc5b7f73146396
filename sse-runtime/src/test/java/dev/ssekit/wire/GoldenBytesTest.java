package dev.ssekit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.event.ServerSentEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GoldenBytesTest {

  @Test
  void opensWithAReconnectionTimeACommentAndThePosition() {
    assertThat(text(ControlBlock.opening("e-7")))
        .isEqualTo(": connected\nretry: 3000\nid: e-7\n\n");
  }

  @Test
  void beatsWithThePosition() {
    assertThat(text(ControlBlock.heartbeat("e-7"))).isEqualTo(": heartbeat\nid: e-7\n\n");
  }

  @Test
  void sendsAClientAwayWithAReconnectionTimeAndItsPosition() {
    assertThat(text(ControlBlock.comeBack(Duration.ofMillis(4321), null)))
        .isEqualTo("retry: 4321\n\n");
    assertThat(text(ControlBlock.comeBack(Duration.ofMillis(4321), "e-7")))
        .isEqualTo("retry: 4321\nid: e-7\n\n");
  }

  @Test
  void dispatchesNothingAtTheClientInAControlBlock() {
    for (byte[] block :
        new byte[][] {
          ControlBlock.opening("a"),
          ControlBlock.heartbeat("b"),
          ControlBlock.comeBack(Duration.ofSeconds(1), "e-7")
        }) {
      EventStreamParser parsed = EventStreamParser.read(block);
      assertThat(parsed.dispatched()).isEmpty();
      assertThat(parsed.isUnfinished()).isFalse();
    }
  }

  @Test
  void writesAllFieldsOfAnEvent() {
    ServerSentEvent event =
        ServerSentEvent.builder()
            .id("e-8")
            .event("update")
            .data("one\ntwo")
            .retry(Duration.ofSeconds(5))
            .comment("c")
            .build();
    assertThat(text(EventEncoder.encode(event)))
        .isEqualTo(": c\nretry: 5000\nid: e-8\nevent: update\ndata: one\ndata: two\n\n");
  }

  @Test
  void leavesTheNameMessageOut() {
    assertThat(text(EventEncoder.encode(ServerSentEvent.builder().data("x").build())))
        .isEqualTo("data: x\n\n");
  }

  @Test
  void endsALineAtEachKindOfLineBreak() {
    assertThat(text(EventEncoder.encode(ServerSentEvent.builder().data("a\r\nb\rc\nd\n").build())))
        .isEqualTo("data: a\ndata: b\ndata: c\ndata: d\ndata: \n\n");
  }

  @Test
  void writesHalfASurrogatePairAsAQuestionMark() {
    assertThat(text(EventEncoder.encode(ServerSentEvent.builder().data("a\uD83Db").build())))
        .isEqualTo("data: a?b\n\n");
  }

  private static String text(byte[] block) {
    return new String(block, UTF_8);
  }
}
