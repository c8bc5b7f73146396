package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Posts broadcasts, one after the other. */
final class Broadcaster {
  private final Load load;
  private final Selector selector;
  private final Histogram posts = new Histogram();
  private final Histogram calls = new Histogram();
  private final PostAnswer answer = new PostAnswer();
  private @Nullable SelectionKey key;
  private @Nullable ByteBuffer unsent;
  private boolean measured;
  private long sentAt;
  private int sequence;
  private boolean waiting;

  Broadcaster(Load load, Selector selector) {
    this.load = load;
    this.selector = selector;
  }

  boolean isWaiting() {
    return waiting;
  }

  /** How many broadcasts have been sent. */
  int sent() {
    return sequence;
  }

  Histogram posts() {
    return posts;
  }

  /** How long callers were inside {@code broadcast()}, where the server says so. */
  Histogram calls() {
    return calls;
  }

  void post(boolean counts) throws IOException {
    measured = counts;
    sentAt = System.nanoTime();
    unsent = ByteBuffer.wrap(request().getBytes(StandardCharsets.US_ASCII));
    sequence++;
    waiting = true;
    write(key == null ? connect() : key);
  }

  /** Goes on as far as the socket lets it. */
  void proceed(Received received) throws IOException {
    SelectionKey open = key;
    if (open == null) {
      return;
    }
    if (unsent != null) {
      write(open);
      return;
    }
    int length = received.readFrom(open);
    if (length < 0) {
      if (waiting) {
        throw new IOException("The server closed the connection instead of answering a POST.");
      }
      close();
    } else if (answer.take(received.bytes(), length)) {
      answered();
    }
  }

  void close() throws IOException {
    if (key != null) {
      key.channel().close();
      key = null;
    }
  }

  private void answered() throws IOException {
    waiting = false;
    if (measured) {
      posts.add(System.nanoTime() - sentAt);
      if (answer.nanos() >= 0) {
        calls.add(answer.nanos());
      }
    }
    if (answer.closes()) {
      close();
    }
    answer.reset();
  }

  private SelectionKey connect() throws IOException {
    SocketChannel socket =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), load.port()));
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket.configureBlocking(false);
    SelectionKey registered = socket.register(selector, SelectionKey.OP_READ, this);
    key = registered;
    return registered;
  }

  private void write(SelectionKey open) throws IOException {
    ByteBuffer rest = unsent;
    if (rest != null) {
      ((SocketChannel) open.channel()).write(rest);
      boolean all = !rest.hasRemaining();
      open.interestOps(all ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
      unsent = all ? null : rest;
    }
  }

  private String request() {
    String channel = "c" + sequence % load.channels();
    boolean filtered = load.channels() > 1;
    String data = Stamp.write(measured, sentAt, sequence, load.bytes());
    String path = load.path();
    String type = "text/plain";
    String authorization = "";
    if (load.token() != null) {
      data =
          "{\"data\":\""
              + data
              + (filtered ? "\",\"filter\":{\"channel\":\"" + channel + "\"}}" : "\"}");
      type = "application/json";
      authorization = "Authorization: Bearer " + load.token() + "\r\n";
    } else if (filtered) {
      path += "?channel=" + channel;
    }
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(path, type, authorization, data.length(), data);
  }
}
