package dev.ssekit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Reads a {@code text/event-stream} as the WHATWG has it (HTML, section 9.2.6), in whatever pieces
 * it comes. Of one stream and one thread.
 */
final class EventParser {
  /** Longer than the longest event that a server with default limits sends. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int LONGEST_RETRY_DIGITS = 9;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Consumer<ReceivedEvent> receiver;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private String lastId;
  private String position;
  private Duration retry;
  private boolean isFirstLine = true;
  private boolean afterReturn;
  private boolean hasBegun;

  EventParser(String position, Duration retry, Consumer<ReceivedEvent> receiver) {
    this.position = position;
    this.lastId = position;
    this.retry = retry;
    this.receiver = receiver;
  }

  /** The last id of a block that has ended. */
  String position() {
    return position;
  }

  /** How long to wait before coming back. */
  Duration retry() {
    return retry;
  }

  /** Whether anything has come but when to come back. */
  boolean hasBegun() {
    return hasBegun;
  }

  /**
   * Reads on, and hands over each event that ends.
   *
   * @throws IllegalStateException if an event is longer than {@link #MOST_BYTES}
   */
  void parse(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\r' || (next == '\n' && !afterReturn)) {
        endLine();
      } else if (next != '\n') {
        line.write(next);
      }
      afterReturn = next == '\r';
      if (line.size() + data.length() > MOST_BYTES) {
        throw new IllegalStateException("An event of more than " + MOST_BYTES + " bytes");
      }
    }
  }

  private void endLine() {
    String text = line.toString(UTF_8);
    line.reset();
    if (isFirstLine) {
      isFirstLine = false;
      text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
    if (text.isEmpty()) {
      endBlock();
      return;
    }
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    take(field, value.startsWith(" ") ? value.substring(1) : value);
  }

  /** A comment is a field without a name. */
  private void take(String field, String value) {
    hasBegun |= !field.equals("retry");
    switch (field) {
      case "event" -> name = value;
      case "data" -> data.append(value).append('\n');
      case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
      case "retry" -> retry = isMillis(value) ? Duration.ofMillis(Long.parseLong(value)) : retry;
      default -> {}
    }
  }

  private static boolean isMillis(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST_RETRY_DIGITS
        && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** An id without data is a position too, once its block has ended. */
  private void endBlock() {
    if (!data.isEmpty()) {
      String event = name.isEmpty() ? ReceivedEvent.MESSAGE : name;
      ReceivedEvent received =
          new ReceivedEvent(event, data.substring(0, data.length() - 1), lastId);
      data.setLength(0);
      receiver.accept(received);
    }
    name = "";
    position = lastId;
  }
}
