package dev.ssekit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.event.ServerSentEvent;

/**
 * Writes an event as one block of a {@code text/event-stream} (HTML, section 9.2.5). Pure: the same
 * event gives the same bytes.
 */
public final class EventEncoder {
  private EventEncoder() {}

  /**
   * Encodes an event.
   *
   * @param event the event; half a surrogate pair, which UTF-8 cannot hold, becomes {@code ?}
   * @return its fields, each on a line of its own, and the blank line that ends them, in UTF-8
   */
  public static byte[] encode(ServerSentEvent event) {
    StringBuilder block = new StringBuilder(64 + event.data().map(String::length).orElse(0));
    event.comment().ifPresent(comment -> appendLines(block, ": ", comment));
    event
        .retry()
        .ifPresent(retry -> appendField(block, "retry: ", Long.toString(retry.toMillis())));
    event.id().ifPresent(id -> appendField(block, "id: ", id));
    if (!event.event().equals(ServerSentEvent.MESSAGE)) {
      appendField(block, "event: ", event.event());
    }
    event.data().ifPresent(data -> appendLines(block, "data: ", data));
    return block.append('\n').toString().getBytes(UTF_8);
  }

  private static void appendField(StringBuilder block, String name, String value) {
    block.append(name).append(value).append('\n');
  }

  /** CR, LF and CRLF all end a line, so none of them can end a field early. */
  private static void appendLines(StringBuilder block, String name, String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        block.append(name).append(text, start, i).append('\n');
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    block.append(name).append(text, start, text.length()).append('\n');
  }
}
