package dev.ssekit.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event stream as HTML, section 9.2.6 has it, word for word, and keeps the comments too.
 * It has nothing in common with the encoder.
 */
public final class EventStreamParser {
  /** What an {@code EventSource} would dispatch. */
  public record Dispatched(String event, String data, String lastEventId) {}

  private final List<Dispatched> dispatched = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final StringBuilder data = new StringBuilder();
  private String eventType = "";
  private String lastEventIdBuffer = "";
  private String lastEventId = "";
  private @Nullable Long reconnectionTime;
  private boolean unfinished;

  private EventStreamParser() {}

  /** Reads a whole stream. */
  public static EventStreamParser read(byte[] stream) {
    EventStreamParser parser = new EventStreamParser();
    String text = new String(stream, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == '\n') {
        parser.line(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    parser.unfinished |= start < text.length();
    return parser;
  }

  /** The events, in order. */
  public List<Dispatched> dispatched() {
    return List.copyOf(dispatched);
  }

  /** The data of the events, in order. */
  public List<String> data() {
    return dispatched.stream().map(Dispatched::data).toList();
  }

  /** Each line that begins with a colon, without it and a space after it. */
  public List<String> comments() {
    return List.copyOf(comments);
  }

  /** The last event ID of the source. */
  public String lastEventId() {
    return lastEventId;
  }

  /** The reconnection time, in milliseconds, if the stream has set one. */
  public @Nullable Long reconnectionTime() {
    return reconnectionTime;
  }

  /** Whether the stream ends in the middle of a block. */
  public boolean isUnfinished() {
    return unfinished;
  }

  private void line(String line) {
    unfinished = !line.isEmpty();
    int colon = line.indexOf(':');
    if (line.isEmpty()) {
      dispatch();
    } else if (colon == 0) {
      comments.add(withoutSpace(line.substring(1)));
    } else if (colon > 0) {
      field(line.substring(0, colon), withoutSpace(line.substring(colon + 1)));
    } else {
      field(line, "");
    }
  }

  private void field(String name, String value) {
    switch (name) {
      case "event" -> eventType = value;
      case "data" -> data.append(value).append('\n');
      case "id" -> lastEventIdBuffer = value.indexOf('\0') < 0 ? value : lastEventIdBuffer;
      case "retry" ->
          reconnectionTime = value.matches("[0-9]+") ? Long.valueOf(value) : reconnectionTime;
      default -> throw new AssertionError("The encoder wrote a field \"" + name + "\".");
    }
  }

  private void dispatch() {
    lastEventId = lastEventIdBuffer;
    if (data.length() > 0) {
      data.setLength(data.length() - 1);
      dispatched.add(
          new Dispatched(
              eventType.isEmpty() ? "message" : eventType, data.toString(), lastEventId));
    }
    data.setLength(0);
    eventType = "";
  }

  private static String withoutSpace(String value) {
    return value.startsWith(" ") ? value.substring(1) : value;
  }
}
