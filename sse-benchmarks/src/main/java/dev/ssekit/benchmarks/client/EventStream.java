package dev.ssekit.benchmarks.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One client of the server under test. */
final class EventStream {
  private static final int SMALL_RECEIVE_BUFFER = 4096;
  private static final String HEAD_END = "\r\n\r\n";

  private enum State {
    CONNECTING,
    HEAD,
    OPEN,
    CLOSED
  }

  private final Tally tally;
  private final boolean stalled;
  private final ChunkedBody body;
  private final String request;
  private final SelectionKey key;
  private final StringBuilder head = new StringBuilder();
  private State state = State.CONNECTING;

  EventStream(Load load, int index, boolean stalled, Tally tally, Selector selector)
      throws IOException {
    int channel = index % load.channels();
    this.tally = tally;
    this.stalled = stalled;
    this.body = new ChunkedBody(new StampScanner(tally, load.bytes(), channel, load.channels()));
    this.request =
        "GET /events"
            + (load.channels() > 1 ? "?channel=c" + channel : "")
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    SocketChannel socket = SocketChannel.open();
    socket.configureBlocking(false);
    if (stalled) {
      socket.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_RECEIVE_BUFFER);
    }
    this.key = socket.register(selector, SelectionKey.OP_CONNECT, this);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), load.port()));
  }

  boolean isPending() {
    return state == State.CONNECTING || state == State.HEAD;
  }

  boolean isClosed() {
    return state == State.CLOSED;
  }

  /** Goes on as far as the socket lets it. */
  void proceed(Received received) {
    try {
      if (state == State.CONNECTING) {
        connect();
      } else {
        read(received);
      }
    } catch (IOException e) {
      end();
    }
  }

  void close() throws IOException {
    state = State.CLOSED;
    key.channel().close();
  }

  private void connect() throws IOException {
    SocketChannel socket = (SocketChannel) key.channel();
    socket.finishConnect();
    socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    key.interestOps(SelectionKey.OP_READ);
    state = State.HEAD;
  }

  private void read(Received received) throws IOException {
    int length = received.readFrom(key);
    if (length < 0) {
      end();
    } else if (state == State.HEAD) {
      readHead(received.bytes(), length);
    } else {
      take(received.bytes(), 0, length);
    }
  }

  private void take(byte[] bytes, int from, int to) {
    tally.readAt(System.nanoTime());
    body.take(bytes, from, to);
    if (body.hasEnded()) {
      end();
    }
  }

  private void readHead(byte[] bytes, int length) throws IOException {
    int before = head.length();
    head.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    int end = head.indexOf(HEAD_END);
    if (end < 0) {
      return;
    }
    if (!head.toString().startsWith("HTTP/1.1 200")) {
      throw new IOException("The server answered: " + head);
    }
    head.setLength(0);
    head.trimToSize();
    state = State.OPEN;
    if (stalled) {
      key.interestOps(0);
    } else {
      tally.opened();
      take(bytes, end + HEAD_END.length() - before, length);
    }
  }

  private void end() {
    if (state == State.OPEN && !stalled) {
      tally.disconnected();
    }
    state = State.CLOSED;
    key.cancel();
    try {
      key.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
