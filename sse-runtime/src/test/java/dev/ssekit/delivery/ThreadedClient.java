package dev.ssekit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ssekit.wire.EventStreamParser;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client whose connection is served by real threads, and what has arrived there. */
abstract class ThreadedClient {
  private static final Pattern FIRST_ID = Pattern.compile("id: (.*)");

  private final Connection connection;

  // Guarded by itself.
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private volatile boolean ended;

  ThreadedClient(Connection connection) {
    this.connection = connection;
  }

  /** Opens the connection. */
  abstract void start(DeliveryThreads threads);

  /** From now on it takes nothing. */
  abstract void stall();

  /** From now on it takes what is written, also before. */
  abstract void resume();

  /** It closes its socket. */
  abstract void leave();

  /** What was done to its container that none allows. */
  List<String> faults() {
    return List.of();
  }

  Connection connection() {
    return connection;
  }

  boolean send(String data) {
    return connection.send(Endpoint.block(data));
  }

  boolean hasEnded() {
    return ended;
  }

  /** The id that its stream began with. */
  String position() {
    Matcher id = FIRST_ID.matcher(text());
    return id.find() ? id.group(1) : "";
  }

  boolean hasReceived(String data) {
    return text().contains("data: " + data + "\n");
  }

  List<String> data() {
    return parsed().data();
  }

  EventStreamParser parsed() {
    synchronized (received) {
      return EventStreamParser.read(received.toByteArray());
    }
  }

  void receive(byte[] bytes, int offset, int length) {
    synchronized (received) {
      received.write(bytes, offset, length);
    }
  }

  /** The response has ended. */
  void end() {
    ended = true;
  }

  private String text() {
    synchronized (received) {
      return received.toString(UTF_8);
    }
  }
}
