package dev.ssekit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.wire.EventStreamParser.Dispatched;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Whatever an application sends, a client reads exactly that, and nothing that was slipped in. */
class EncoderFuzzTest {
  private static final int MOST_EVENTS = 6;
  private static final int LONGEST = 64;

  @FuzzTest
  void aParserReadsExactlyTheIntendedEvents(FuzzedDataProvider input) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    List<Dispatched> intended = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    String lastEventId = "";
    for (int i = 0; i < MOST_EVENTS && input.remainingBytes() > 0; i++) {
      ServerSentEvent event = event(input);
      stream.writeBytes(EventEncoder.encode(event));
      event.comment().ifPresent(comment -> comments.addAll(lines(comment)));
      lastEventId = event.id().map(EncoderFuzzTest::onTheWire).orElse(lastEventId);
      if (event.data().isPresent()) {
        String data = String.join("\n", lines(event.data().get()));
        intended.add(new Dispatched(onTheWire(event.event()), data, lastEventId));
      }
    }
    EventStreamParser parsed = EventStreamParser.read(stream.toByteArray());
    assertThat(parsed.dispatched()).isEqualTo(intended);
    assertThat(parsed.comments()).isEqualTo(comments);
    assertThat(parsed.lastEventId()).isEqualTo(lastEventId);
    assertThat(parsed.isUnfinished()).isFalse();
  }

  private static ServerSentEvent event(FuzzedDataProvider input) {
    ServerSentEvent.Builder event = ServerSentEvent.builder();
    if (input.consumeBoolean()) {
      String id = input.consumeString(LONGEST);
      refusesOnly(holdsBreakOrNul(id), id, event::id);
    }
    if (input.consumeBoolean()) {
      String name = input.consumeString(LONGEST);
      refusesOnly(name.isEmpty() || holdsBreakOrNul(name), name, event::event);
    }
    if (input.consumeBoolean()) {
      event.data(input.consumeString(LONGEST));
    }
    if (input.consumeBoolean()) {
      event.comment(input.consumeString(LONGEST));
    }
    return event.build();
  }

  /** Sets it where it may be set; what has to be refused must not pass, and nothing else. */
  private static void refusesOnly(boolean refused, String value, Consumer<String> setter) {
    try {
      setter.accept(value);
      assertThat(refused).as("passes").isFalse();
    } catch (IllegalArgumentException e) {
      assertThat(refused).as(e.getMessage()).isTrue();
    }
  }

  private static boolean holdsBreakOrNul(String value) {
    return value.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0);
  }

  private static List<String> lines(String text) {
    return List.of(onTheWire(text).split("\r\n|\r|\n", -1));
  }

  /** Half a surrogate pair has no form in UTF-8. */
  private static String onTheWire(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
