package dev.ssekit.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What is printed to {@code System.err} while it is open, past every log; for isolated tests. */
final class CapturedErrors implements AutoCloseable {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  CapturedErrors() {
    System.setErr(new PrintStream(printed, true, UTF_8));
  }

  String text() {
    return printed.toString(UTF_8);
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
