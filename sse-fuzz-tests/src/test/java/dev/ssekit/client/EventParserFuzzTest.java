package dev.ssekit.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whatever a server sends: a client reads the same of it, in whatever pieces it comes. */
class EventParserFuzzTest {
  private static final Duration RETRY = Duration.ofSeconds(3);

  @FuzzTest
  void readsTheSameInOnePieceAndInSeveral(FuzzedDataProvider input) {
    int piece = input.consumeInt(1, 16);
    byte[] stream = input.consumeRemainingAsBytes();
    List<ReceivedEvent> whole = new ArrayList<>();
    EventParser atOnce = new EventParser("start", RETRY, whole::add);
    atOnce.parse(ByteBuffer.wrap(stream));
    List<ReceivedEvent> inPieces = new ArrayList<>();
    EventParser parser = new EventParser("start", RETRY, inPieces::add);
    for (int i = 0; i < stream.length; i += piece) {
      parser.parse(ByteBuffer.wrap(stream, i, Math.min(piece, stream.length - i)));
    }
    assertThat(inPieces).isEqualTo(whole);
    assertThat(parser.position()).isEqualTo(atOnce.position());
    assertThat(parser.retry()).isEqualTo(atOnce.retry()).isGreaterThanOrEqualTo(Duration.ZERO);
    for (ReceivedEvent event : whole) {
      assertThat(event.name()).isNotEmpty().doesNotContain("\n", "\r");
      assertThat(event.id()).doesNotContain("\n", "\r", "\0");
      assertThat(event.data()).doesNotContain("\r");
    }
  }
}
