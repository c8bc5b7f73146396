package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Posts broadcasts, one after the other, and times them. */
final class Poster implements AutoCloseable {
  private static final int ANSWER_MILLIS = 20_000;

  private final Load load;
  private final Histogram calls = new Histogram();
  private final PostAnswer answer = new PostAnswer();
  private final byte[] received = new byte[8192];
  private @Nullable Socket socket;

  Poster(Load load) {
    this.load = load;
  }

  /** How long callers were inside {@code broadcast()}, where the server says so. */
  Histogram calls() {
    return calls;
  }

  /** Posts one broadcast; returns the nanoseconds until it was answered. */
  long post(boolean measured, int sequence) throws IOException {
    Socket open = socket == null ? connect() : socket;
    long before = System.nanoTime();
    open.getOutputStream().write(request(measured, before, sequence));
    InputStream in = open.getInputStream();
    int length;
    do {
      length = in.read(received);
      if (length < 0) {
        throw new IOException("The server closed the connection instead of answering a POST.");
      }
    } while (!answer.take(received, length));
    long took = System.nanoTime() - before;
    if (measured && answer.nanos() >= 0) {
      calls.add(answer.nanos());
    }
    if (answer.closes()) {
      close();
    }
    answer.reset();
    return took;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private Socket connect() throws IOException {
    Socket connected = new Socket(InetAddress.getLoopbackAddress(), load.port());
    connected.setTcpNoDelay(true);
    connected.setSoTimeout(ANSWER_MILLIS);
    socket = connected;
    return connected;
  }

  private byte[] request(boolean measured, long now, int sequence) {
    String channel = "c" + sequence % load.channels();
    boolean filtered = load.channels() > 1;
    String data = Stamp.write(measured, now, sequence, load.bytes());
    String path = load.path();
    String type = "text/plain";
    String authorization = "";
    if (load.token() != null) {
      String filter = filtered ? ",\"filter\":{\"channel\":\"" + channel + "\"}" : "";
      data = "{\"data\":\"" + data + "\"" + filter + "}";
      type = "application/json";
      authorization = "Authorization: Bearer " + load.token() + "\r\n";
    } else if (filtered) {
      path += "?channel=" + channel;
    }
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + type
            + "\r\n"
            + authorization
            + "Content-Length: "
            + data.length()
            + "\r\n\r\n"
            + data)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
