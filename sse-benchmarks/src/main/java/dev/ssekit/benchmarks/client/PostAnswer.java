package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer to a POST, as far as it has arrived. */
final class PostAnswer {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: *chunked");
  private static final Pattern CLOSES = Pattern.compile("(?i)\r\nconnection: *close");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String HEAD_END = "\r\n\r\n";

  private final StringBuilder text = new StringBuilder();

  /** Takes bytes; returns whether the answer is complete. */
  boolean take(byte[] bytes, int length) throws IOException {
    text.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    int end = text.indexOf(HEAD_END);
    if (end < 0 || !isComplete(end)) {
      return false;
    }
    if (!text.toString().startsWith("HTTP/1.1 2")) {
      throw new IOException("The server answered a POST with: " + text);
    }
    return true;
  }

  /** The number that is the body, or -1. */
  long nanos() {
    String body = text.substring(text.indexOf(HEAD_END) + HEAD_END.length());
    return NUMBER.matcher(body).matches() ? Long.parseLong(body) : -1;
  }

  boolean closes() {
    return CLOSES.matcher(head(text.indexOf(HEAD_END))).find();
  }

  void reset() {
    text.setLength(0);
  }

  private boolean isComplete(int headEnd) {
    String head = head(headEnd);
    int body = text.length() - headEnd - HEAD_END.length();
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      return body >= Integer.parseInt(length.group(1));
    }
    return !CHUNKED.matcher(head).find() || text.toString().endsWith("0" + HEAD_END);
  }

  private String head(int end) {
    return text.substring(0, end);
  }
}
