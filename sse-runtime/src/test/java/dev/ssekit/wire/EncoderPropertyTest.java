package dev.ssekit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.wire.EventStreamParser.Dispatched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Whatever goes into the encoder, an independent parser reads exactly that. */
class EncoderPropertyTest {

  @Property(tries = 1000)
  void aParserOfTheSpecificationReadsExactlyTheEvents(
      @ForAll("events") List<ServerSentEvent> events) throws IOException {
    EventStreamParser parsed = EventStreamParser.read(encode(events));
    assertThat(parsed.dispatched()).isEqualTo(intended(events));
    assertThat(parsed.isUnfinished()).isFalse();
  }

  @Property(tries = 1000)
  void commentsAndReconnectionTimesArriveLineByLine(@ForAll("event") ServerSentEvent event) {
    EventStreamParser parsed = EventStreamParser.read(EventEncoder.encode(event));
    assertThat(parsed.comments())
        .isEqualTo(event.comment().map(text -> lines(onTheWire(text))).orElse(List.of()));
    assertThat(parsed.reconnectionTime())
        .isEqualTo(event.retry().map(Duration::toMillis).orElse(null));
  }

  @Property(tries = 200)
  void theSameEventGivesTheSameBytes(@ForAll("event") ServerSentEvent event) {
    assertThat(EventEncoder.encode(event)).isEqualTo(EventEncoder.encode(event));
  }

  @Property(tries = 150)
  void okhttpsEventSourceReadsExactlyTheEvents(@ForAll("events") List<ServerSentEvent> events)
      throws Exception {
    try (ServedStream stream = ServedStream.of(encode(events))) {
      assertThat(stream.read()).isEqualTo(intended(events));
    }
  }

  @Provide
  Arbitrary<List<ServerSentEvent>> events() {
    return event().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<ServerSentEvent> event() {
    return Combinators.combine(
            line().optional(0.7),
            line().ofMinLength(1).optional(0.7),
            text().optional(0.8),
            Arbitraries.longs().between(0, Integer.MAX_VALUE).optional(0.2),
            text().optional(0.3))
        .as((id, event, data, retry, comment) -> {
          ServerSentEvent.Builder builder = ServerSentEvent.builder();
          id.ifPresent(builder::id);
          event.ifPresent(builder::event);
          data.ifPresent(builder::data);
          retry.map(Duration::ofMillis).ifPresent(builder::retry);
          comment.ifPresent(builder::comment);
          return builder.build();
        });
  }

  /** Rich in what a parser could stumble over: breaks, colons, spaces, marks, odd surrogates. */
  private static StringArbitrary text() {
    return Arbitraries.strings()
        .withChars("\r\n\r\n :\0\t\uFEFF\u0085\u2028\uD83D\uDE00abdeit\u00E9\u4E2D")
        .all()
        .ofMaxLength(24);
  }

  private static StringArbitrary line() {
    return text().excludeChars('\r', '\n', '\0').ofMaxLength(16);
  }

  private static List<Dispatched> intended(List<ServerSentEvent> events) {
    List<Dispatched> intended = new ArrayList<>();
    String lastEventId = "";
    for (ServerSentEvent event : events) {
      lastEventId = event.id().map(EncoderPropertyTest::onTheWire).orElse(lastEventId);
      if (event.data().isPresent()) {
        String data = String.join("\n", lines(onTheWire(event.data().get())));
        intended.add(new Dispatched(onTheWire(event.event()), data, lastEventId));
      }
    }
    return intended;
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  /** Half a surrogate pair has no form in UTF-8. */
  private static String onTheWire(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static byte[] encode(List<ServerSentEvent> events) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(ControlBlock.opening(""));
    for (ServerSentEvent event : events) {
      stream.write(EventEncoder.encode(event));
    }
    return stream.toByteArray();
  }
}
