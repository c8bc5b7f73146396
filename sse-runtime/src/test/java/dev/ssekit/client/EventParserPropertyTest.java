package dev.ssekit.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.wire.ControlBlock;
import dev.ssekit.wire.EventEncoder;
import dev.ssekit.wire.EventStreamParser;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Whatever a server sends, in whatever pieces, is read as a second parser reads the whole. */
class EventParserPropertyTest {
  private static final Duration RETRY = Duration.ofSeconds(7);

  @Property(tries = 2000)
  void readsAnyStreamAsTheSpecificationHasIt(
      @ForAll("streams") byte[] stream, @ForAll Random pieces) {
    EventStreamParser expected = EventStreamParser.read(stream);
    List<EventStreamParser.Dispatched> received = new ArrayList<>();
    EventParser parser = parser(received);
    parse(parser, stream, pieces);
    assertThat(received).isEqualTo(expected.dispatched());
    assertThat(parser.position()).isEqualTo(expected.lastEventId());
    Long retry = expected.reconnectionTime();
    assertThat(parser.retry()).isEqualTo(retry == null ? RETRY : Duration.ofMillis(retry));
  }

  @Property(tries = 1000)
  void readsExactlyWhatTheServerHasEncoded(
      @ForAll("text") String data, @ForAll("line") String name, @ForAll("line") String id) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(ControlBlock.opening("start"));
    stream.writeBytes(
        EventEncoder.encode(ServerSentEvent.builder().id(id).event("e" + name).data(data).build()));
    List<EventStreamParser.Dispatched> received = new ArrayList<>();
    parser(received).parse(ByteBuffer.wrap(stream.toByteArray()));
    assertThat(received)
        .containsExactly(
            new EventStreamParser.Dispatched(
                onTheWire("e" + name),
                onTheWire(data).replace("\r\n", "\n").replace('\r', '\n'),
                onTheWire(id)));
  }

  @Provide
  Arbitrary<byte[]> streams() {
    Arbitrary<String> fields =
        Arbitraries.of(
            "data: ", "data:", "data", "id: ", "id", "event: ", "event:", "retry: ", ": ", ":", "");
    Arbitrary<String> values = Arbitraries.oneOf(line(), Arbitraries.of("", "", "17", "0", "\0"));
    Arbitrary<String> ends = Arbitraries.of("\n", "\r", "\r\n", "\n\n", "\r\r", "\r\n\r\n");
    return Combinators.combine(fields, values, ends)
        .as((field, value, end) ->
            (field.endsWith(":") || field.endsWith(" ") ? field + value : field) + end)
        .list()
        .ofMaxSize(30)
        .flatMap(lines -> Arbitraries.of("", "\uFEFF").map(mark -> mark + String.join("", lines)))
        .map(text -> text.getBytes(UTF_8));
  }

  @Provide
  StringArbitrary text() {
    return Arbitraries.strings()
        .withChars("\r\n\r\n :\t\uFEFF\u0085\u2028\uD83D\uDE00abdeit\u00E9\u4E2D")
        .ofMaxLength(24);
  }

  @Provide
  StringArbitrary line() {
    return text().excludeChars('\r', '\n').ofMaxLength(16);
  }

  private static EventParser parser(List<EventStreamParser.Dispatched> received) {
    return new EventParser(
        "",
        RETRY,
        event ->
            received.add(new EventStreamParser.Dispatched(event.name(), event.data(), event.id())));
  }

  private static void parse(EventParser parser, byte[] stream, Random pieces) {
    int start = 0;
    while (start < stream.length) {
      int length = Math.min(stream.length - start, 1 + pieces.nextInt(12));
      parser.parse(ByteBuffer.wrap(stream, start, length));
      start += length;
    }
  }

  /** Half a surrogate pair has no form in UTF-8. */
  private static String onTheWire(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
