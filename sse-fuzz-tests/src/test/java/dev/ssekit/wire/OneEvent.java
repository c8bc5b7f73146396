package dev.ssekit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ssekit.event.ServerSentEvent;
import dev.ssekit.spi.Entry;
import dev.ssekit.wire.EventStreamParser.Dispatched;

/** Looks whether an entry reaches a client as the one event that it is. */
public final class OneEvent {
  private OneEvent() {}

  /** Fails unless a client reads this entry, all of it, and nothing else. */
  public static void assertReadFrom(Entry entry) {
    ServerSentEvent event =
        ServerSentEvent.builder().id("1-1").event(entry.event()).data(entry.data()).build();
    EventStreamParser parsed = EventStreamParser.read(EventEncoder.encode(event));
    String data = onTheWire(entry.data()).replace("\r\n", "\n").replace('\r', '\n');
    assertThat(parsed.dispatched())
        .containsExactly(new Dispatched(onTheWire(entry.event()), data, "1-1"));
    assertThat(parsed.isUnfinished()).isFalse();
  }

  private static String onTheWire(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
